/// Words that say nothing of a text's matter.
enum StopWords {
    /// Function words of English and, for telling languages and proposing queries, of Spanish, German, French, Italian and
    /// Portuguese.
    static let function: Set<String> = set(english, spanish, german, french, italian)

    /// English function words alone.
    static let englishFunction: Set<String> = set(english)

    /// Function words and the everyday vocabulary of articles and abstracts.
    static let all: Set<String> = function.union(set(general))

    private static func set(_ lists: String...) -> Set<String> {
        Set(lists.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
    }

    private static let english = """
        a an the and or but nor so yet if then than that this these those there here it its he she they them their we us our
        you your i me my his her who whom whose which what when where why how is are was were be been being am do does did
        done has have had having can could may might must shall should will would not no of in on at by for with from to
        into onto over under above below between among through during before after since until about against as also
        because while whereas although though however both either neither each every all any some such same other another
        more most much many few less least only just even still again very too now ever never always often s t don isn
        """
    private static let spanish = """
        el la los las un una unos unas y o pero de del en con por para que se su sus es son fue ser como mas no si al lo le
        les este esta estos estas entre sin sobre tambien muy ya cuando puede pueden ha han hay desde hasta esto porque
        """
    private static let german = """
        der die das den dem des ein eine einer eines einem einen und oder aber von im mit fur auf ist sind war waren wird
        werden nicht auch als an bei nach aus zu zum zur uber es sich er sie wir ihr wie dass durch kann konnen haben hat
        """
    private static let french = """
        le une et ou mais du dans avec pour par sur est sont ete que qui ne pas plus ce cette ces il elle ils nous vous au aux
        leur leurs comme peut peuvent etre ont entre sans aussi tres
        """
    private static let italian = """
        il lo gli uno e di da con per che non sono nel della delle dei degli alla come piu anche si questo questa os um uma
        do da dos das na nas nos em com ao pelo pela sao
        """
    private static let general = """
        people person patient patients participant participants adult adults child women men group groups study studies
        trial trials research researcher researchers evidence result results finding findings effect effects effective
        efficacy treatment treatments treat treated treating therapy therapies drug drugs medicine medicines medication
        medications medical clinical clinic clinics doctor doctors hospital health healthy care use used uses using new
        old year years month months week weeks day days hour hours minute minutes time times long short term first
        second third one two three four five six seven eight nine ten per cent percent number numbers rate rates risk
        risks level levels high higher highest low lower lowest large larger small smaller good better best bad worse
        worst great greater increase increased increases decrease decreased reduce reduced reduces reduction improve
        improved improves improvement change changes work works working help helps helped make makes made take takes
        taken taking give gives given get gets got go goes going come comes say says said show shows showed shown find
        found know known see seen look looks need needs needed want like likely possible common commonly rare rarely
        usual usually general generally well without within across around toward towards per via up down out off back
        way ways part parts case cases type types form forms kind thing things fact facts question questions answer
        answers problem problems issue issues article articles report reports review reviews systematic analysis data
        method methods background conclusion conclusions objective introduction important importance significant
        significantly different difference differences similar compared comparison versus control controls controlled
        placebo randomised randomized dose doses daily weekly several lot less little whole half most mostly almost
        nearly enough quite rather really simply today tomorrow world country countries life lives living live home
        money cost costs price system systems support public private national international university professor
        experts expert guide guideline guidelines information advice safe safety benefit benefits harm harms side
        adverse symptom symptoms condition conditions disease diseases disorder disorders severe mild moderate chronic
        acute early late become becomes became begin begins start starts stop stops end ends last lasts lasted keep
        keeps put set run runs turn turns try tries ask asks tell tells think thinks believe leave leaves let lets
        feel feels seem seems appear appears suggest suggests suggested remain remains remained follow follows followed
        following include includes included including cause causes caused lead leads led offer offers offered provide
        provides provided mean means meant act acts acting major main real true available access current recent recently
        previous previously single multiple total average mean median average figure table example instance matter
        matters because therefore thus hence moreover furthermore meanwhile later earlier soon once twice next
        everyone everything something nothing anyone someone others none whether despite unlike instead
        option options choice choices decision decisions role roles point points view views reason reasons
        estudio estudios pacientes tratamiento efecto efectos salud anos personas studie patienten behandlung etude
        """
}
