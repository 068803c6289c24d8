"""Words that tie a speaker to what was said."""

SAYING = frozenset(
    """
    discuss discussed discusses discussing accuse accused acknowledge acknowledged add added adding admit admitted advise advised agree agreed announce
    announced announcing answer answered argue argued ask asked assert asserted assure assured believe believed blame
    blamed boast boasted call called calling caution cautioned cite cited claim claimed claiming comment commented
    complain complained concede conceded conclude concluded condemn condemned confirm confirmed contend contended
    continue continued counter countered declare declared declaring demand demanded denounce denounced deny denied
    describe described dismiss dismissed emphasise emphasised emphasize emphasized exclaim exclaimed explain explained
    explaining express expressed hail hailed hope hoped insist insisted insisting joke joked label labelled lament
    lamented maintain maintained mention mentioned note noted noting observe observed point pointed pointing pledge
    pledged praise praised predict predicted promise promised propose proposed quip quipped recall recalled reiterate
    reiterated remark remarked remind reminded repeat repeated reply replied report reported respond responded retort
    retorted reveal revealed say saying says said shout shouted speculate speculated stated stress stressed
    stressing suggest suggested tell telling tells told testify testified think thought threaten threatened tweet
    tweeted underline underlined urge urged voice voiced vow vowed warn warned warning whisper whispered write writes
    wrote acknowledges adds admits agrees announces argues asks asserts believes calls claims concedes concludes
    confirms contends continues declares demands denies describes emphasizes explains insists maintains notes
    observes points pledges praises predicts promises proposes quips recalls reiterates remarks reminds repeats replies
    reports responds reveals states stresses suggests thinks threatens tweets underlines urges vows warns
    accuses accusing admitting answers arguing asking asserting attacked attacking attacks began begins blames blaming
    blast blasted blasting blasts boasting boasts brag bragged bragging brags cautioning cautions chant chanted chanting
    chants characterize characterized characterizes characterizing charged charges charging cites citing commenting
    comments complaining complains concluding condemning condemns continuing cried cries criticise criticised criticises
    criticising criticize criticized criticizes criticizing crying decried decries decry defend defended defending
    defends demanding denounces denouncing deride derided derides describing dismisses dismissing dub dubbed dubs
    elaborate elaborated expresses expressing fume fumed fumes hailing hails inform informed informs interject
    interjected interjects invoke invoked invokes jokes joking labeled labeling labels laments mock mocked mocking mocks
    muse mused muses mutter muttered opine opined opines plead pleaded pleads pledging portray portrayed portraying
    portrays posit posited posits posted posting posts praising predicting proclaim proclaimed proclaiming proclaims
    promising protest protested put questioned questioning questions rail railed read reads reasoned reasons rebuke
    rebuked recalling recount recounted recounting recounts refer referred referring refers replying reporting
    responding ridicule ridiculed sang scoff scoffed scold scolded scolds shouting shouts sigh sighed signaled signalled
    sing singing sings slam slammed slamming slams snap snapped stating summarise summarised summarize summarized summed
    tease teased thunder thundered tout touted touting touts tweeting urging writing yell yelled yelling yells
    """.split()
)
"""Verbs of saying in the forms that news uses."""

ADDRESSING = frozenset(
    """
    advise advised assure assured remind reminded tell telling tells told reminds urge urged urges accuse accused
    blame blamed call called calling condemn condemned denounce denounced describe described dismiss dismissed label
    labelled praise praised praises
    """.split()
)
"""Verbs after which an object stands, never their subject: "...", told the minister."""

ACCORDING = ("according to", "in the words of")
"""Phrases after which the speaker stands."""

PLAIN_SAYING = frozenset(
    """
    add added adding adds announced asked asks continued declared explained explains insisted noted notes read reads replied
    responded said say saying says tell telling tells told tweeted tweets wrote writes writing
    """.split()
)
"""Verbs that hardly do anything but tie a speaker to words."""
