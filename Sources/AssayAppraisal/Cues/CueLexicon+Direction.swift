extension CueLexicon {
    static let better = """
        superior to|superiority|more effective|more efficacious|is effective|are effective|was effective|were effective
        effective in|effective for|effective treatment*|effective therapy|effective at|efficacious|highly effective
        proved effective|effectively|significantly better|better than|better outcome*|significantly improved|improved|improves
        improve|improvement|improvements|significant improvement*|greater improvement*|greater reduction*|greater decrease*
        significant reduction*|significantly reduced|significantly reduces|reduced|reduces|reduce|reduction in|reductions in
        significantly lower|significantly fewer|significant decrease*|significantly decreased|decreased|decreases
        lower risk|lower rate*|lower mortality|lower incidence|fewer|less pain|beneficial|benefit|benefits|benefited
        advantage|advantages|favoured|favored|in favour of|in favor of|favouring|favoring|prevented|prevents|prevent
        protective|protects|relieved|relieves|alleviate*|faster|shorter|prolonged survival|longer survival
        prolongs|higher response|higher remission|higher rate* of remission|higher cure|higher success|enhance*
        promising|well tolerated|is safe|was safe|safe and effective|safely|efficacy of|greater than placebo
        than placebo|outperformed|significantly greater|significantly higher|increases survival|cost effective
        cost saving*|ameliorat*|attenuate*|rapid response|responded|works|helps|lasts|lasted|sustained|persisted|maintained
        """

    static let worse = """
        inferior to|less effective|worse|worsened|worsens|worsening|deteriorat*|increased risk|higher risk|increased mortality
        higher mortality|increased incidence|higher incidence|more adverse|more side effects|more frequent adverse
        harmful|harm|harms|detrimental|increased pain|more pain|poorer|placebo was better|placebo was superior
        significantly worse|fewer responders|lower response|lower remission|lower cure|shorter survival|reduced survival
        decreased survival|less improvement|smaller improvement|smaller reduction|toxicity|toxic|unsafe|poorly tolerated
        excess mortality|increase in mortality|increased rate* of|discontinued because of|stopped early for harm
        disadvantage*|favoured placebo|favored placebo|favoured control*|favored control*|more costly|exacerbat*|impair*
        """

    static let noDifference = """
        no significant difference*|no statistically significant difference*|no difference*|no significant differences|did not differ
        does not differ|do not differ|not differ significantly|not significantly different|not statistically significant
        was not significant|were not significant|not significant|no significant effect*|no effect*|no significant improvement*
        no significant change*|no significant reduction*|no significant increase*|no benefit*|no clear benefit*|no additional benefit*
        no added benefit*|no advantage*|no evidence of|no evidence that|no evidence for|not superior|not more effective|not better
        not effective|ineffective|was not associated|were not associated|is not associated|not associated with|no association
        no significant association|no improvement*|did not improve|does not improve|do not improve|did not reduce|does not reduce
        did not affect|does not affect|did not result|did not show|failed to|did not significantly|similar|similarly|comparable
        equivalent|equally effective|as effective as|equal to|non inferior*|noninferior*|not inferior|unchanged|no change*
        not support|does not support|do not support|no correlation|no relationship|little effect|little or no|no more effective
        neither|no better than|no greater than|the same as|little difference|no reduction*|no increase*|did not increase
        did not decrease|unrelated to|is unrelated|independent of|did not change|no impact|no influence|did not influence|was not reduced|not improved|not reduced
        """

    static let hedge = """
        may|might|could|possibly|perhaps|suggest|suggests|suggested|suggesting|appear|appears|appeared|seem|seems|seemed
        likely|unlikely|probably|potentially|potential|indicate that|indicates that|some evidence|limited evidence|preliminary
        it is possible|can sometimes|sometimes|in some people|in some patients|tends to|tend to|believed|thought to|hypothesi*
        presumably|putative|whether|or not|indicating that|either|assume*|speculat*|propose that|implicat*|raises the possibility
        cannot be excluded|not clear|unclear|unknown|remains to be|apparently|no evidence
        """

    static let absolute = """
        always|never|proven|proves|completely|guarantee*|cures|cure|entirely|without exception|all patients|everyone|every patient
        100 %|no risk|no side effects|totally|undoubtedly|certainly|definitely|impossible|none of|nobody|no one|in all cases
        eliminates|perfectly|unquestionably
        """

    static let limit = """
        however|although|though|only|transient*|temporary|temporarily|short term|short lived|small|modest|modestly|limited
        limitation*|further research|further studies|further study|more research|more studies|larger studies|larger trials
        larger randomised|larger randomized|future studies|future research|remain* to be|remains unclear|caution|cautiously
        preliminary|pilot|subgroup|subset|not sustained|was not maintained|not maintained|disappeared|wore off|diminished
        waned|heterogeneity|low quality|low certainty|very low certainty|risk of bias|uncertain|uncertainty|inconclusive
        inconsistent|mixed results|borderline|trend|marginal*|partial|partially|mainly in|except|at the cost of|weak
        clinically insignificant|clinically small|some patients|in some|conflicting|depends on|depending on|short
        """

    static let contrast = """
        however|but|although|though|whereas|while|despite|in contrast|nevertheless|yet|on the other hand|conversely|unlike
        """

    static let hypothesis = """
        we hypothesi{s}ed|we hypothesi{s}e|hypothesis that|hypothesi{s}ed that|to determine whether|to determine if|to test whether
        to investigate whether|to examine whether|to assess whether|to evaluate whether|whether|aim of|aimed to|aims to
        purpose of|objective of|we sought to|it is unclear|it is unknown|it is not known|it remains unclear
        """
}
