"""Words that tie a speaker to what was said."""

SAYING = frozenset(
    """
    accuse accused accuses accusing acknowledge acknowledged acknowledges add added adding adds admit admits
    admitted admitting advise advised agree agreed agrees allege alleged alleges alleging allowed allows announce announced
    announces announcing answer answered answers argue argued argues arguing ask asked asking asks assert asserted
    asserting asserts assure assured attacked attacking attacks bark barked beam beamed began begins believe
    believed believes blame blamed blames blaming blast blasted blasting blasts boast boasted boasting boasts brag
    bragged bragging brags call called calling calls caution cautioned cautioning cautions chant chanted chanting
    chants characterize characterized characterizes characterizing charged charges charging cite cited cites citing
    claim claimed claiming claims comment commented commenting comments complain complained complaining complains
    concede conceded concedes conclude concluded concludes concluding condemn condemned condemning condemns confirm
    confirmed confirms contend contended contends continue continued continues continuing counter countered cried
    cries criticise criticised criticises criticising criticize criticized criticizes criticizing crying declare
    declared declares declaring decried decries decry defend defended defending defends demand demanded demanding
    demands denied denies denounce denounced denounces denouncing deny deride derided derides describe described
    describes describing discuss discussed discusses discussing dismiss dismissed dismisses dismissing dub dubbed
    dubs echo echoed echoes echoing elaborate elaborated emphasise emphasised emphasize emphasized emphasizes
    exclaim exclaimed explain explained explaining explains express expressed expresses expressing fume fumed fumes
    groan groaned growl growled gush gushed hail hailed hailing hails hope hoped implore implored inform informed
    informs insist insisted insisting insists interject interjected interjects invoke invoked invokes joke joked
    jokes joking label labeled labeling labelled labels lament lamented laments lecture lectured maintain maintained
    maintains mention mentioned moan moaned mock mocked mocking mocks mouthed mouthing muse mused muses mutter
    muttered note noted notes noting observe observed observes opine opined opines plead pleaded pleads pledge
    pledged pledges pledging point pointed pointing points portray portrayed portraying portrays posit posited
    posits posted posting posts praise praised praises praising predict predicted predicting predicts proclaim
    proclaimed proclaiming proclaims promise promised promises promising propose proposed proposes protest protested
    put questioned questioning questions quip quipped quips rail railed read reading reads reasoned reasons rebuke
    rebuked recall recalled recalling recalls recount recounted recounting recounts refer referred referring refers
    reiterate reiterated reiterates remark remarked remarks remind reminded reminds repeat repeated repeats replied
    replies reply replying report reported reporting reports respond responded responding responds retort retorted
    reveal revealed reveals ridicule ridiculed roar roared said sang say saying says scoff scoffed scold scolded
    scolds scream screamed screaming shout shouted shouting shouts sigh sighed signaled signalled sing singing sings
    slam slammed slamming slams snap snapped sob sobbed speculate speculated stated states stating stress stressed
    stresses stressing suggest suggested suggests sum summarise summarised summarize summarized summed sums tease
    teased tell telling tells testified testify think thinks thought threaten threatened threatens thunder thundered
    told tout touted touting touts tweet tweeted tweeting tweets underline underlined underlines urge urged urges
    urging voice voiced vow vowed vows warn warned warning warns whisper whispered write writes writing wrote yell
    yelled yelling yells
    """.split()
)
"""Verbs of saying in the forms that news uses."""

SAYING_WITH = {"put": ("it",), "puts": ("it",), "allowed": ("that",), "allows": ("that",)}
"""Verbs of saying only with one of these words behind them: the mayor put it, the mayor allowed that."""

ADDRESSING = frozenset(
    """
    accuse accused advise advised assure blame blamed call called calling condemn condemned denounce
    denounced describe described dismiss dismissed label labelled praise praised praises remind reminded reminds
    tell telling tells told urge urged urges
    """.split()
)
"""Verbs after which an object stands, never their subject: "...", told the minister."""

ACCORDING = ("according to", "in the words of")
"""Phrases after which the speaker stands."""

PLAIN_SAYING = frozenset(
    """
    add added adding adds announced asked asks continued declared explained explains insisted noted notes read reads
    replied responded said say saying says tell telling tells told tweeted tweets writes writing wrote
    """.split()
)
"""Verbs that hardly do anything but tie a speaker to words."""
