extension FacetLexicon {
    /// The phrases of each facet, separated by `|` or line ends; the flag marks those that say its contrary.
    static let tables: [(Facet, Bool, String)] = [
        (.relief, false, relief), ([], false, "effect of|effects of|effect on|effects on|effect size*"),
        (.onset, false, onset), (.duration, false, lasting), (.duration, true, fading),
        (.relapse, false, "relaps*|recurrence*|recurred|recurrent episode*|recurs"),
        (.resistance, false, resistance), (.single, false, single), (.repeated, false, repeated),
        (.cognition, false, cognition), (.safety, false, safety), (.perception, false, perception),
        (.circulation, false, circulation), (.malaise, false, malaise), (.bladder, false, bladder),
        (.addiction, false, addiction), (.bleeding, false, "bleed*|haemorrhag*|hemorrhag*|blood loss"),
        (.death, false, "mortality|death*|died|dies|die|fatal*|lethal*|kills|killed|survival"),
        (.suicidality, false, "suicid*"), (.cost, false, cost), (.cost, true, saving), (.payment, false, payment),
        (.approval, false, approval), (.access, false, access), (.gap, false, gap), (.masking, false, masking),
        (.combination, false, combination),
        (.home, false, "at home|from home|telehealth|telemedicine|video call|homes|online"),
        (.mechanism, false, mechanism), (.peak, false, peak), (.approval, true, "off label|unlicensed|unapproved"),
        (
            .monitoring, false,
            "monitoring|monitored|under observation|observed for|observation period|supervision|supervised"
        ),
    ]

    private static let relief = """
        effective*|efficacy|efficacious|ineffective|works|worked|work|helps|helped|help|relieve*|relief|reliev*|improv*
        benefi*|respond*|response|responses|remission|remit*|recover*|superior*|inferior*|noninferior*|non inferior*
        better|outperform*|alleviat*|ameliorat*|effect|effects|fewer symptoms
        """
    private static let onset = """
        rapid|rapidly|quick|quickly|fast|faster|soon|sooner|immediate|immediately|onset|within hours|within minutes
        within a day|within one day|within 24 hours|within the first day|first day|next day|following day|one day|a day
        hours later|day 1|early|speed of
        """
    private static let lasting = """
        last|lasts|lasted|lasting|sustain*|persist*|maintained|maintains|maintain|prolong*|durable|durability|was still|still present|still a
        longer term|long lasting|endur*|as long as|continued to|remained|retained|for ever|forever|permanent*|duration of effect*
        maintenance of response
        """
    private static let fading = """
        wear off|wears off|wore off|worn off|wane|wanes|waned|fade|fades|faded|lost by|was lost|no longer|disappear*
        short lived|transient*|temporar*|returned to|vanish*|passed|pass|passes|resolved|resolves|subside*|brief|are short|is short|was short
        became weaker
        """
    private static let resistance = """
        resistant|refractory|resisted|did not respond|not responded|nonresponders|non responders|without success|have failed
        had failed|tried several|previous treatments|prior treatments|inadequate response|difficult to treat|other treatments
        """
    private static let single = "single|one dose|one infusion|one injection|a dose|first dose|first infusion|one off"
    private static let repeated = """
        repeated|repeat|serial|series|twice weekly|thrice weekly|weekly|maintenance|continued|go on|went on|several doses
        multiple doses|course of|again|daily|once a week|schedules|dose frequency|twice a week|three times a week|extended
        """
    private static let cognition = """
        cognit*|memory|thinking|recall|attention|executive function*|processing speed|neurocognit*|neuropsycholog*|concentration
        """
    private static let safety = """
        safe|safety|safely|unsafe|harmless|well tolerated|poorly tolerated|tolerated|tolerability|adverse|side effect*
        harm|harms|harmful|harmed|toxic*|complication*|untoward|unwanted effect*|danger*
        """
    private static let perception =
        "dissociat*|floating|hallucinat*|depersonali*|dereali*|out of body|psychotomimetic|delusion*"
    private static let circulation = """
        blood pressure|heart rate|hypertens*|hypotens*|tachycardia|palpitation*|cardiovascular|circulation|arrhythmia*
        """
    private static let malaise = """
        nausea|vomiting|dizz*|sedat*|sleepiness|sleepy|somnolen*|drows*|headache*|fatigue|vertigo|tiredness
        """
    private static let bladder = "bladder|cystitis|urin*|urothel*|urolog*"
    private static let addiction = """
        addict*|dependence|dependency|abuse|misuse*|craving*|diversion|substance use|get hooked
        """
    private static let cost = """
        cost|costs|costly|expensive|price*|qaly*|dollars|euros|pounds|economic*|expenditure*|cost effective*
        incremental cost*|affordab*|unaffordable|budget
        """
    private static let saving =
        "saves|saving*|cost saving*|cheaper|costs less|cost less|less costly|lower costs|good value"
    private static let payment = """
        insur*|reimburs*|pay|pays|paid|payer*|payment*|medicaid|medicare|covered|coverage|cover|out of pocket|funded by
        """
    private static let approval = """
        approved|approval|licensed|licenced|authorised|authorized|regulator*|marketing authori*
        """
    private static let access = """
        access|accessib*|barrier*|nearest|distance|miles|kilometres|clinics|centres|centers|shortage*|waiting list*
        availab*|unavailab*|hard to get|few clinics|rural|obstacle*|initiation
        """
    private static let gap = """
        not been studied|never been studied|not studied|seldom assessed|rarely assessed|rarely been tested|lacking|is lacking
        are lacking|should be studied|should be clarified|should be investigated|further research|further studies|further study
        more research|more studies|longer studies|long term studies|larger studies|larger trials|research is needed
        studies are needed|trials are needed|is needed|are needed|is warranted|are warranted|remains unclear|remain unclear
        is unknown|remains unknown|not known|questions remain|limited data|insufficient data|insufficient evidence
        needs more research|remain uncertain|are uncertain|is uncertain|not established|little is known|remains to be
        needs further|need further|not enough|selective|number of studies is small|few studies|samples were small
        """
    private static let masking = """
        guess*|blinding|unblind*|masking|masked|unmask*|expectan*|expectation*|which treatment they|can be felt|usually notice
        """
    private static let mechanism = """
        works in a|works by|acts|acted|act on|mechanism*|mode of action|receptor*|signalling|signaling|pathway*|mediated
        modulat*|blocks|block|binds|plasticity|synap*|neurobiolog*|system may|take part in|plays a role|connections
        """
    private static let peak = """
        strongest|peak|peaked|maximal|maximum|differed most|most pronounced|most marked|greatest effect|largest effect
        """
    private static let combination = """
        combin*|adjunct*|add on|plus|added|addition|together with|augment*|with an oral|with a new*
        in addition
        """
}
