extension CueLexicon {
    /// The phrases of each kind, separated by `|` or line ends.
    static let tables: [(CueKind, String)] = [
        (.negationBefore, negationBefore), (.negationAfter, negationAfter), (.negationStop, negationStop),
        (.negationFalse, negationFalse), (.background, background), (.objective, objective), (.methods, methods),
        (.results, results), (.conclusion, conclusion), (.better, better), (.worse, worse),
        (.noDifference, noDifference), (.hedge, hedge), (.absolute, absolute), (.limit, limit), (.contrast, contrast),
        (.hypothesis, hypothesis),
    ]

    private static let negationBefore = """
        no|not|without|none of|neither|nor|never|absence of|absent|lack of|lacks|lacking|lacked|free of|free from
        did not|does not|do not|was not|were not|is not|are not|has not|have not|had not|cannot|could not|can not
        would not|will not|may not|failed to|fails to|fail to|failure to|unable to|denies|denied|denying|negative for
        no evidence of|no evidence for|no evidence that|no sign of|no signs of|ruled out|rules out|rule out|exclude
        excluded|no history of|rather than|instead of|didn t|doesn t|don t|wasn t|weren t|isn t|aren t|hasn t|won t
        no cases of|no case of|no reports of|no suggestion of|no suspicious|without evidence of|little evidence
        insufficient evidence|evidence against|argues against|argue against|advise against|advised against
        recommended against|recommends against
        """

    private static let negationAfter = """
        was not observed|were not observed|not observed|was not seen|were not seen|not seen|was absent|were absent
        not detected|was not detected|were not detected|was not found|were not found|unlikely|was ruled out
        were ruled out|did not occur|was not reported|were not reported|has been ruled out|are absent|is absent
        is negative|was negative|were negative|are negative|not present|was not present|were not present|resolved
        was excluded|were excluded|was not shown|were not shown|was not demonstrated|were not demonstrated
        could not be demonstrated|could not be shown|was not established|did not develop|not identified|not demonstrated|was lacking|is lacking|were lacking
        """

    private static let negationStop = """
        but|however|although|except|though|yet|whereas|which|because|apart from|other than|aside from|while|despite
        secondary to|due to|cause of|causes of|still|nevertheless|as there are|since|who|and had|and has|and was|and were
        """

    private static let negationFalse = """
        not only|not just|no doubt|not merely|not necessarily|not simply|without difficulty|gram negative|not certain
        not known whether|not clear whether|no longer|not limited to|no further|not cause|no wonder|nor only
        negative symptoms|false negative|not yet|that has not responded|that have not responded|who have not responded
        who had not responded|which has not responded|that had not responded|that did not respond|who did not respond
        that does not respond|that do not respond|who do not respond|who failed to respond|that failed to respond
        that has failed to respond|who have failed to respond
        """

    private static let background = """
        little is known|is known about|remains unclear|remain unclear|is unclear|remains unknown|is unknown|poorly understood
        has been shown|have been shown|has been reported|have been reported|is associated with|are associated with
        is a common|is one of|are common|is a major|has become|have become|is widely used|are widely used|is often
        is frequently|previous studies|recent studies|previous research|studies have|limited data|has not been|have not been
        it is known|is important|are important|is the most common|is a leading|controversial|worldwide|few studies|few data
        is characteri{s}ed by|public health|there is evidence|there is a need|has been suggested|increasingly|is thought to
        """

    private static let objective = """
        aim of|aims of|aimed to|aims to|we aim to|we aimed|purpose of|objective of|objectives of|objective was|objectives were
        aim was|purpose was|to determine whether|to determine the|to determine if|to evaluate the|to evaluate whether
        to assess the|to assess whether|to investigate the|to investigate whether|to examine the|to examine whether
        to compare the|to test whether|to test the|to explore|we sought to|sought to determine|we investigated whether
        we hypothesi{s}ed|we hypothesi{s}e|hypothesis|this study investigated|this study examined|this study was designed
        this study evaluated|was designed to|were designed to|we examined whether|we tested whether|we evaluated
        this study compares|this study compared|this paper|this article|this review|here we|goal of|to identify|to establish
        we compared the|the present study|in this study we
        """

    private static let methods = """
        were randomly assigned|was randomly assigned|were randomly allocated|were randomi{s}ed|was randomi{s}ed|randomi{s}ed to
        randomly assigned|randomly allocated|randomi{s}ed controlled trial|double blind|single blind|open label|placebo controlled
        crossover|cross over|parallel group|were recruited|was recruited|were enrolled|were included|were eligible|were assessed
        was assessed|were measured|was measured|were collected|was collected|were evaluated|was evaluated|was performed
        were performed|was conducted|were conducted|was carried out|were carried out|were analy{s}ed|was analy{s}ed
        were obtained|were administered|was administered|received either|were treated with|was used to|were used to
        we conducted|we performed|we recruited|we enrolled|we randomly|we randomi{s}ed|we assessed|we measured|we used
        we searched|we included|we analy{s}ed|participants completed|primary outcome was|primary end point was
        primary endpoint was|outcome measures|primary outcome measure|main outcome|inclusion criteria|eligibility criteria
        intention to treat|at baseline and|questionnaire|interviews|were invited|regression model*|medline|embase|cochrane
        retrospective*|prospective*|multicentre|multicenter|data from|was defined as|were defined as|consecutive
        were followed|divided into|assigned to|allocated to|were given|underwent|mg kg|twice daily|once daily
        """

    private static let results = """
        significantly|statistically significant|was significant|were significant|not significant|p < 0|p = 0|p > 0
        95 % ci|95 % confidence interval|confidence interval|odds ratio|hazard ratio|relative risk|risk ratio
        mean difference|compared with|compared to|no difference|no differences|did not differ|there was no|there were no
        were similar|was similar|was higher|were higher|was lower|were lower|was greater|were greater|increased from
        decreased from|reduced by|increased by|improved from|occurred in|was observed|were observed|was found|were found
        we found|we observed|had a|showed a|showed that|showed no|of the patients|of patients|respectively|on average
        median|mean age|was associated with|were associated with|was reported|were reported|in the control group
        in the placebo group|in the intervention group|in the treatment group|revealed|achieved|versus
        """

    private static let conclusion = """
        in conclusion|we conclude|it is concluded|it was concluded|conclude that|concluded that|to conclude|in summary
        these results|these findings|these data|our results|our findings|our data|results suggest|findings suggest|data suggest
        results indicate|findings indicate|results show that|results demonstrate|this study shows|this study demonstrates
        this study suggests|study demonstrates|study shows that|results support|findings support|suggest that|suggests that
        suggesting that|indicate that|further research|further studies|further study|future research|future studies|are needed
        is needed|are warranted|is warranted|are required|should be considered|should be|may be|can be|might be|could be
        appears to|appear to|seems to|seem to|has the potential|implications|is effective|is an effective|are effective
        is safe|well tolerated|is feasible|provides evidence|support the use|is recommended|we recommend|therefore|thus
        clinicians|clinical practice|taken together|overall|is as effective|is not effective|does not|do not
        """
}
