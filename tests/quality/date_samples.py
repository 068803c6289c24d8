"""Short paragraphs of news in our own words, with each time expression and its value, resolved by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.quality.samples import Dated

MARKED = re.compile(r"\[([^|\]]+)\|([^|\]]+)\]")

TEXT = """2024-03-14: The bridge at Orsk was closed on [Wednesday|2024-03-13] after an inspector found a crack on
[March 8|2024-03-08]. It will stay shut until at least [April 2|2024-04-02], the county said on [Thursday|2024-03-14].

2023-01-05: The last tram ran on [December 31|2022-12-31]. Engineers began to lift the rails
[the following morning|2023-01-01TMO], and the depot will be sold in [the spring|2023-SP].

2022-11-30: Prices rose 9 percent in the year to [October|2022-10], the office said on [Tuesday|2022-11-29], after a
rise of 7 percent in [September|2022-09].

2021-06-18: She was elected in [2015|2015], re-elected in [2018|2018] and will stand down [next year|2022].

2020-02-03: The talks, which began on [Sunday night|2020-02-02TNI], were to resume at
[10 a.m. on Tuesday|2020-02-04T10:00].

2019-09-09: [Two weeks ago|2019-W35] the mine flooded. [Three days later|XXXX-XX-XX] the pumps failed, and on
[Friday|2019-09-06] the owner gave up.

2024-07-22: The union will strike from [July 29|2024-07-29] to [August 2|2024-08-02]. It last struck in
[the autumn of 2022|2022-FA].

2018-12-12: The ship left Bremen on [2 November|2018-11-02] and reached Lagos [nine days later|2018-11-11].

2023-10-16: Voters in the canton go to the polls on [Sunday, October 22|2023-10-22]. Postal votes must arrive by
[noon on Saturday|2023-10-21T12:00].

2022-08-15: The fire, the worst since [the early 1990s|199], began [late on Friday|2022-08-12] and was put out
[early Sunday|2022-08-14].

2024-01-10: [Last month|2023-12] the court threw out the claim. The firm appealed [last week|2024-W01] and a hearing is
set for [February 6|2024-02-06].

2017-05-02: The museum opened in [May 1987|1987-05] and has been shut since [March|2017-03].

2021-11-11: The treaty was signed on [June 28, 1919|1919-06-28], and came into force on
[January 10 of the following year|1920-01-10].

2023-04-12: On [Easter Monday|2023-04-10] some 400 people marched; on [Good Friday|2023-04-07] there had been fewer.

2020-12-28: Sales fell in the week before [Christmas|2020-12-25]. The shops will reopen on [January 4|2021-01-04].

2022-03-03: [The first quarter of 2021|2021-Q1] was poor; in [the same quarter of 2020|2020-Q1] the firm had made a
profit.

2019-06-20: He will be sentenced [a week from Monday|2019-07-01].

2023-08-30: The dam was finished in [late 2009|2009], [a year|P1Y] behind schedule, and failed in [mid-August|2023-08]
[this year|2023].

2024-05-06: The band played in Oslo [the day before yesterday|2024-05-04] and plays in Bergen
[the day after tomorrow|2024-05-08].

2021-02-17: [Every Tuesday|XXXX-WXX-2] the queue grows. By [8 a.m. last Tuesday|2021-02-16T08:00] it reached the quay.

2018-07-09: The boys were found on [July 2|2018-07-02], [nine days|P9D] after they went missing, and the last came out
on [Monday|2018-07-09].

2022-10-05: In [2013|2013], 40 people died there; in [2014|2014] and [2015|2015] nobody did.

2020-09-14: The inquiry covers the years from [1998|1998] to [2006|2006] and will report by [the end of the year|2020].

2023-12-04: A storm that hit the coast over [the weekend|2023-W48-WE] cut power for [two days|P2D].

2024-02-19: The vote, first planned for [last Thursday|2024-02-15], was put off to [this Thursday|2024-02-22].

2016-04-27: He was born in Riga on [3 May, 1931|1931-05-03]. In [the summer of 1944|1944-SU] the family fled;
[that winter|1944-WI] his father died.

2022-06-01: The council meets [monthly|P1M] and publishes its accounts twice [a year|P1Y].

2021-09-06: Between [3|2021-09-03] and [7 September|2021-09-07], 60 boats were stopped, twice as many as in
[August|2021-08].

2019-11-08: [Thirty years ago tomorrow|1989-11-09] the wall fell.

2023-05-22: The strike is in its third week. It began on [May 4|2023-05-04] and was meant to last [ten days|P10D].

2024-09-30: Rain fell for most of [the past week|P1W]. The river peaked at 6.2 metres at
[3 a.m. on Saturday|2024-09-28T03:00], the highest level since [1954|1954].

2020-07-13: On [14 July 1789|1789-07-14] a crowd took the fortress. [Two days later|1789-07-16] its demolition began. By
[November|1789-11] little was left.

2022-01-07: The minister resigned on [Tuesday of last week|2021-12-28], [a day|P1D] after the vote.

2023-03-27: In the [twelve months|P12M] to [February 2023|2023-02] the fund lost a fifth of its value.

2018-10-29: The crash happened at [06:33 on Monday|2018-10-29T06:33], [13 minutes|PT13M] after take-off.

2021-04-21: The trial began on [March 29|2021-03-29], and the jury took just over [ten hours|PT10H] on
[Monday|2021-04-19] and [Tuesday|2021-04-20].

2024-06-10: Polls closed at [8 p.m. Sunday|2024-06-09T20:00]. Turnout was 51 percent, against 50.7 percent in
[2019|2019].

2022-12-19: The final was played in Lusail on [Sunday evening|2022-12-18TEV]. The two sides had last met in
[June 2018|2018-06].

2020-03-11: As of [Wednesday|2020-03-11], 121 cases had been counted, up from 66 [the day before|2020-03-10].

2017-01-20: The new president takes office [today|2017-01-20]. His party lost the city in [November|2016-11] and the
state in [2014|2014].

2023-07-03: Since [the start of June|2023-06], five farms have burned. [Last summer|2022-SU] there were two fires in
all.

2021-10-25: Parliament is to debate the bill on [Nov. 3|2021-11-03] and could pass it before
[the end of next month|2021-11].

2019-02-14: She joined the firm [three years ago this month|2016-02].

2024-11-06: Polls opened on [Tuesday|2024-11-05] at [7 a.m.|2024-11-05T07:00] The outgoing mayor had held the post since
[January 2017|2017-01].

2022-05-10: The convoy left on [Monday|2022-05-09] and is due at the border by [Wednesday night|2022-05-11TNI].

2023-09-18: The [2019|2019] agreement runs out at [midnight on September 30|2023-09-30T24:00].

2020-10-01: The festival was to take place from [5|2020-10-05] to [9 October|2020-10-09], but was called off
[last Friday|2020-09-25].

2018-03-19: The poisoning of [4 March|2018-03-04] came [eight years|P8Y] after the spy swap of [July 2010|2010-07].

2024-08-26: [A year ago|2023] the site was a car park. [Six months ago|2024-02] work began. Within [two years|P2Y] 300
people will live there.

2021-01-25: On [the morning of January 12|2021-01-12TMO] the lake was calm. By evening the ferry had sunk.

2022-09-19: The queen died on [8 September|2022-09-08]. Her funeral was held [eleven days later|2022-09-19], on
[Monday|2022-09-19].

2023-02-06: The quake struck at [4:17 a.m. on Monday|2023-02-06T04:17], and another followed around
[nine hours later|XXXX-XX-XX].

2019-04-16: The spire fell shortly before [8 p.m. on Monday|2019-04-15T20:00]. Work on it had begun in [the 1840s|184].

2020-05-11: Schools will reopen in stages: on [May 18|2020-05-18], [May 25|2020-05-25] and [June 8|2020-06-08].

2024-04-01: The ministry of tourism counted 1999 visitors in [March|2024-03], fewer than in [March 2023|2023-03].

2022-07-29: The heatwave of [mid-July|2022-07] broke records that had stood since [the summer of 1976|1976-SU].

2021-12-15: The probe landed in [February|2021-02]. It has since travelled 2.6 kilometres and will drill until
[the middle of next year|2022].

2023-11-13: Two hostages were freed on [October 20|2023-10-20], and two more [three days later|2023-10-23].

2018-05-21: In [the 19th century|18] the canal carried coal. In [1948|1948] it was nationalised, and
[twenty years later|1968] it was filled in.

2024-10-14: The prize for literature was announced [last Thursday|2024-10-10]; that for economics follows
[today|2024-10-14].

2022-02-28: The invasion began at dawn on [Thursday|2022-02-24]. On [the same day|2022-02-24] the currency fell by a
tenth.

2020-01-22: The first case was confirmed on [Jan 13|2020-01-13] in Thailand, the second [two days later|2020-01-15] in
Japan.

2023-06-26: The column stopped 200 km from the capital [late on Saturday|2023-06-24], some [24 hours|PT24H] after it set
out.

2024-03-05: The mayor, who took office on [1 March|2024-03-01], had promised in [January|2024-01] to cut fares by
[Easter|2024-03-31].

2022-02-01: Output fell for the third straight month in [December|2021-12], after a gain in the [three months|P3M] to
[September|2021-09].

2023-08-21: He was to have flown home on [Saturday|2023-08-19] but was arrested [late on Friday|2023-08-18], the embassy
said on [Sunday|2023-08-20].

2021-07-05: The building fell at [1:25 a.m. on June 24|2021-06-24T01:25]. By [the following Sunday|2021-06-27] 24 bodies
had been found.

2020-06-08: The statue, put up in [1895|1895], was thrown into the dock on [Sunday|2020-06-07]; it had been due for
removal since [2018|2018].

2019-12-02: From [January next year|2020-01] a single ticket will cost 4 euros, up from 3.20 euros in [2012|2012].

2023-05-29: [Monday|2023-05-29] is a holiday, and the results are due on [Tuesday|2023-05-30] at
[0600 GMT|2023-05-30T06:00Z].

2018-02-12: The case dates back to [September 11, 2009|2009-09-11], when the two first met.

2024-05-27: Turnout was lower than in the [2019|2019] and [2014|2014] elections, but higher than in [the 1990s|199].

2022-04-18: The ship sank [last Thursday|2022-04-14], [50 days|P50D] into the war. Relatives were told
[two days later|2022-04-16].

2017-10-09: More than 40 people were killed between [Sunday evening|2017-10-08TEV] and [Monday morning|2017-10-09TMO].

2021-03-29: The ship ran aground on [Tuesday, March 23|2021-03-23], and was refloated on [Monday|2021-03-29] after
[six days|P6D].

2020-10-27: Voting ends on [November 3|2020-11-03]; results may not be known until [later that week|2020-W45].

2016-07-18: The coup began on [Friday night|2016-07-15TNI], [July 15|2016-07-15], and was over by [Saturday|2016-07-16]
noon.

2022-11-08: Polling in the state began in [mid-October|2022-10]. The count may last into [next week|2022-W46].

2019-03-18: It was the second crash in [five months|P5M]; the first, in [October|2018-10], killed 189.

2024-08-05: Over [the past 24 hours|PT24H] 120 flights were cancelled. Normal service is expected from
[Wednesday|2024-08-07].

2023-10-02: The shutdown was averted on [Saturday|2023-09-30], hours before the midnight deadline; the new one is
[November 17|2023-11-17].

2021-01-08: He was sworn in on [January 20, 2017|2017-01-20], and leaves office on [January 20|2021-01-20].

2018-09-24: In the small hours of [September 22|2018-09-22] shots were heard. [A week earlier|2018-W37] the same street
had been searched.

2020-04-06: The first wave peaked at [the end of March|2020-03], the second is feared [this autumn|2020-FA].

2022-05-30: She won in Paris on [June 5, 2021|2021-06-05], and is favourite to win again [this Saturday|2022-06-04].

2024-12-16: The government fell on [November 6|2024-11-06] and new elections will be held on [February 23|2025-02-23].

2023-03-13: The bank was closed on [Friday|2023-03-10]. Its shares had fallen 60 percent [the previous day|2023-03-09].

2019-07-22: [Fifty years ago this week|1969-W30] two men walked on the moon.

2021-08-16: The capital fell on [August 15|2021-08-15], [a month|P1M] before the last troops were to leave and
[20 years|P20Y] after they had come.

2022-07-11: The former leader was shot on [Friday|2022-07-08], [two days|P2D] before the election on
[July 10|2022-07-10].

2020-02-24: The carnival was stopped on [Sunday|2020-02-23], [two days|P2D] early. It normally ends on
[Shrove Tuesday|2020-02-25].

2024-10-07: The charges date from between [June 2019|2019-06] and [May 2022|2022-05]; a verdict is expected
[early next year|2025].

2018-11-12: At the eleventh hour on [November 11, 1918|1918-11-11] the guns fell silent. [One hundred years later|2018]
bells were rung.
"""

"""The day of publication, and the words with each expression and its value in brackets."""


def _paragraphs() -> Iterator[Dated]:
    for block in TEXT.split("\n\n"):
        published, words = " ".join(block.split()).split(": ", 1)
        yield Dated(
            MARKED.sub(r"\1", words), published, tuple((found[1], found[2]) for found in MARKED.finditer(words))
        )


PARAGRAPHS = tuple(_paragraphs())
