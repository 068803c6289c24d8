"""A small labelled sample in our own words, of the forms that quotations and dates usually take in news."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A short article and its quotations: the words, and the speaker by full name or body, or None where none is named."""

    text: str
    quotes: tuple[tuple[str, str | None], ...]


class Dated(NamedTuple):
    """A sentence, the day on which it was published, and its time expressions with their TIMEX3 values."""

    text: str
    published: str
    times: tuple[tuple[str, str], ...]


QUOTES = (
    Said("“The quay is sinking,” Ada Lunde said on Monday.", (("The quay is sinking,", "Ada Lunde"),)),
    Said("“The quay is sinking,” said Ada Lunde.", (("The quay is sinking,", "Ada Lunde"),)),
    Said(
        '"We can pay for half of it," said Finance Minister Jon Berg.',
        (("We can pay for half of it,", "Jon Berg"),),
    ),
    Said("Jon Berg said: “We can pay for half of it.”", (("We can pay for half of it.", "Jon Berg"),)),
    Said(
        "Port director Mia Strand told reporters: “Nobody was hurt, and the crane will be gone by Friday.”",
        (("Nobody was hurt, and the crane will be gone by Friday.", "Mia Strand"),),
    ),
    Said(
        "“The crane had passed every inspection,” according to Mia Strand.",
        (("The crane had passed every inspection,", "Mia Strand"),),
    ),
    Said(
        "According to Mia Strand, “the crane had passed every inspection.”",
        (("the crane had passed every inspection.", "Mia Strand"),),
    ),
    Said(
        "Finance Minister Jon Berg arrived late. “I was held up by the bridge,” he said.",
        (("I was held up by the bridge,", "Jon Berg"),),
    ),
    Said(
        "“We were told in March,” Ada Lunde said. “Nobody listened.”",
        (("We were told in March,", "Ada Lunde"), ("Nobody listened.", "Ada Lunde")),
    ),
    Said("Finance Minister Jon Berg called the plan “a costly toy.”", (("a costly toy.", "Jon Berg"),)),
    Said("Ada Lunde described the meeting as “long and cold.”", (("long and cold.", "Ada Lunde"),)),
    Said("'The tunnel is flooded,' Ada Lunde said.", (("The tunnel is flooded,", "Ada Lunde"),)),
    Said("‘The tunnel isn’t safe,’ said Ada Lunde.", (("The tunnel isn’t safe,", "Ada Lunde"),)),
    Said("« The tunnel is flooded », said Ada Lunde.", (("The tunnel is flooded", "Ada Lunde"),)),
    Said("„The tunnel is flooded“, said Ada Lunde.", (("The tunnel is flooded", "Ada Lunde"),)),
    Said(
        "“The ferry will run again next week,” the Transport Ministry said in a statement.",
        (("The ferry will run again next week,", "Transport Ministry"),),
    ),
    Said(
        "Finance Minister Jon Berg spoke first. “There is no money left,” the minister said.",
        (("There is no money left,", "Jon Berg"),),
    ),
    Said(
        "Mayor Ada Lunde opened the hall. “It took nine years,” Lunde said.",
        (("It took nine years,", "Ada Lunde"),),
    ),
    Said(
        "“We lost two boats,” said Per Holm, while Ada Lunde called the storm “a warning.”",
        (("We lost two boats,", "Per Holm"), ("a warning.", "Ada Lunde")),
    ),
    Said("“We will rebuild it,” Per Holm later added.", (("We will rebuild it,", "Per Holm"),)),
    Said("“We will rebuild it,” said Per Holm, who owns the yard.", (("We will rebuild it,", "Per Holm"),)),
    Said("“We will rebuild it,” Per Holm, a boat builder, said.", (("We will rebuild it,", "Per Holm"),)),
    Said("“It is over,” the chairwoman, Ada Lunde, said.", (("It is over,", "Ada Lunde"),)),
    Said("Per Holm was quoted as saying “the yard is gone.”", (("the yard is gone.", "Per Holm"),)),
    Said(
        "“He told me ‘never again’ and left,” Ada Lunde said.",
        (("He told me ‘never again’ and left,", "Ada Lunde"),),
    ),
    Said(
        "“The talks go on,” a spokesperson for the Transport Ministry said.",
        (("The talks go on,", "spokesperson for the Transport Ministry"),),
    ),
    Said("“Who will pay for it?” asked Per Holm.", (("Who will pay for it?", "Per Holm"),)),
    Said("“The yard is gone,” Per Holm told the council.", (("The yard is gone,", "Per Holm"),)),
    Said("The yard was listed as “under review” for years.", ()),
    Said(
        "The council met on Monday.\n\n“Nobody knew how deep the water was. We all ran.”\n\nIt meets again in May.",
        (("Nobody knew how deep the water was. We all ran.", None),),
    ),
    Said(
        "The storm passed.\n\nWe must build the wall before the next winter comes Ada Lunde mayor of the harbour town\n\n"
        "The council meets again in May.",
        (("We must build the wall before the next winter comes", "Ada Lunde"),),
    ),
    Said(
        "“The wall will stand. “It is twice as high as the old one,” Ada Lunde said.",
        (("The wall will stand.", "Ada Lunde"), ("It is twice as high as the old one,", "Ada Lunde")),
    ),
    Said(
        "Per Holm asked for “ a fair share '' of the fund.",
        (("a fair share", "Per Holm"),),
    ),
    Said(
        "“It is too late,” and told the council so, was all that the paper printed.",
        (("It is too late,", None),),
    ),
    Said("“We start now,” said Norway's prime minister, Ada Lunde.", (("We start now,", "Ada Lunde"),)),
    Said("“We start now,” said Ursula van der Berg.", (("We start now,", "Ursula van der Berg"),)),
    Said("“We start now,” Per Holm, head of the yard, said on Friday.", (("We start now,", "Per Holm"),)),
    Said(
        "Ada Lunde was quoted by The Harbour Post as saying “it is wrong in every line.”",
        (("it is wrong in every line.", "Ada Lunde"),),
    ),
    Said("The Harbour Post quoted Ada Lunde as saying: “It is wrong.”", (("It is wrong.", "Ada Lunde"),)),
    Said("“It is wrong,” said a man who saw Per Holm leave.", (("It is wrong,", "man"),)),
    Said("“It is wrong,” the wife of Per Holm said.", (("It is wrong,", "wife of Per Holm"),)),
    Said(
        "Mayor Ada Lunde met Finance Minister Jon Berg. “We agreed on the wall,” she said.",
        (("We agreed on the wall,", "Ada Lunde"),),
    ),
    Said(
        "Ada Lunde and Jon Lunde own the yard. “We will rebuild it,” Lunde said.",
        (("We will rebuild it,", "Lunde"),),
    ),
    Said(
        "“The wall is high,” Ada Lunde said. “It will fall,” she added.",
        (("The wall is high,", "Ada Lunde"), ("It will fall,", "Ada Lunde")),
    ),
    Said("“It is wrong,” read a sign that Per Holm held.", (("It is wrong,", "sign"),)),
    Said("“We start now, all of us”: Ada Lunde.", (("We start now, all of us", "Ada Lunde"),)),
    Said("Ada Lunde: “We start now, all of us.”", (("We start now, all of us.", "Ada Lunde"),)),
    Said("“We start now,” Per Holm said of the sign “Harbour.”", (("We start now,", "Per Holm"),)),
    Said("“It was cold.” Per Holm was not there.", (("It was cold.", None),)),
    Said("''The quay is sinking,'' Ada Lunde said.", (("The quay is sinking,", "Ada Lunde"),)),
    Said("”The quay is sinking fast,“ said Ada Lunde.", (("The quay is sinking fast,", "Ada Lunde"),)),
    Said("»The quay is sinking«, said Ada Lunde.", (("The quay is sinking", "Ada Lunde"),)),
    Said("‚The quay is sinking fast‘, said Ada Lunde.", (("The quay is sinking fast", "Ada Lunde"),)),
    Said("“ The quay is sinking fast, ” Ada Lunde said.", (("The quay is sinking fast,", "Ada Lunde"),)),
    Said(
        "“He said “never again” and left the room,” Ada Lunde said.",
        (("He said “never again” and left the room,", "Ada Lunde"),),
    ),
    Said(
        "The board met.\n\n“The quay is sinking. It has sunk for years.\n\n“Nobody looked at it.\n\n"
        "“Now we pay for it,” said Ada Lunde.\n\nThe board meets again in May.",
        (
            ("The quay is sinking. It has sunk for years.", "Ada Lunde"),
            ("Nobody looked at it.", "Ada Lunde"),
            ("Now we pay for it,", "Ada Lunde"),
        ),
    ),
    Said("“The quay is sinking, Ada Lunde said. It rained.", (("The quay is sinking,", "Ada Lunde"),)),
    Said(
        "Ada Lunde called it “a toy, and left the hall. Nobody laughed.",
        (("a toy, and left the hall.", "Ada Lunde"),),
    ),
    Said(
        "“The quay,” Ada Lunde said, “is sinking faster than we thought.”",
        (("The quay,", "Ada Lunde"), ("is sinking faster than we thought.", "Ada Lunde")),
    ),
    Said(
        "The board heard two guests.\n\nAda Lunde: When does the ferry run?\n\nJon Berg: It runs on Friday.\n\n"
        "Ada Lunde: And the night boat?\n\nThe board meets again in May.",
        (
            ("When does the ferry run?", "Ada Lunde"),
            ("It runs on Friday.", "Jon Berg"),
            ("And the night boat?", "Ada Lunde"),
        ),
    ),
    Said("The board met.\n\nPhoto: The quay at dawn.\n\nNote: The ferry runs.\n\nPhoto: The quay at night.", ()),
    Said(
        "The board met.\n\nFrom Ada Lunde:\n\n“The quay is sinking, and we all knew.”\n\nThe board meets again in May.",
        (("The quay is sinking, and we all knew.", "Ada Lunde"),),
    ),
    Said(
        "“The quay is sinking, and we all knew.” – Ada Lunde", (("The quay is sinking, and we all knew.", "Ada Lunde"),)
    ),
    Said("The mayor of Holmvik had one answer, and Ada “Quay” Lunde gave none.", ()),
    Said("The choir sang “Harbour Lights” twice, and the so-called “reform” failed.", ()),
    Said("The boys' board is 6\" wide and 4\" deep; it was 5'10\" tall in '98.", ()),
    Said(
        '"It was 6" wide then," Ada Lunde said.',
        (('It was 6" wide then,', "Ada Lunde"),),
    ),
    Said("Per Holm, who bought the yard from Jon Berg, said: “It is ours.”", (("It is ours.", "Per Holm"),)),
    Said(
        "Jon Berg was asked by Ada Lunde, “Who pays for the wall?”",
        (("Who pays for the wall?", "Ada Lunde"),),
    ),
    Said(
        "“We will pay,” the Foreign Ministry said in a statement. It added: “Nobody will be left behind.”",
        (("We will pay,", "Foreign Ministry"), ("Nobody will be left behind.", "Foreign Ministry")),
    ),
    Said("Ada Lunde never said “the quay is safe for boats”.", (("the quay is safe for boats", None),)),
    Said("“Was the quay ever safe?” Ada Lunde was asked.", (("Was the quay ever safe?", None),)),
    Said("Ada Lunde was told “the quay is shut for good” by Per Holm.", (("the quay is shut for good", "Per Holm"),)),
    Said("Ada Lunde was called “a harbour witch of old” by Per Holm.", (("a harbour witch of old", "Per Holm"),)),
    Said(
        "The family of Ada Lunde said: “We are all proud of her.”",
        (("We are all proud of her.", "family of Ada Lunde"),),
    ),
    Said("Police said Per Holm had shouted: “I will sink you all.”", (("I will sink you all.", "Per Holm"),)),
    Said("“We are sorry,” said Mrs Per Holm.", (("We are sorry,", "Mrs Per Holm"),)),
    Said(
        "Mayor Eva Dahl resigned. Her husband, Jon Dahl, a surgeon, stayed at home. “It is private,” Mr Dahl said.",
        (("It is private,", "Jon Dahl"),),
    ),
    Said("“I want my boat,” said a man whose brother rowed with the pilot, Per Holm.", (("I want my boat,", "man"),)),
    Said(
        "“I have seen worse storms,” said the Bishop of Holmvik.", (("I have seen worse storms,", "Bishop of Holmvik"),)
    ),
    Said("“Ring us at once,” said Det. Supt. Eva Dahl.", (("Ring us at once,", "Eva Dahl"),)),
    Said("Mick Tully was sacked. “I wish the crew well,” Tully said.", (("I wish the crew well,", "Mick Tully"),)),
    Said("Prime minister Greta May left. “It is not over yet,” May said.", (("It is not over yet,", "Greta May"),)),
    Said(
        "The trawler Lady Ada sank. Skipper Per Holm swam ashore. “I saw nothing at all,” he said.",
        (("I saw nothing at all,", "Per Holm"),),
    ),
    Said(
        "“Breaking News: the quay is shut for good,” Ada Lunde said.",
        (("Breaking News: the quay is shut for good,", "Ada Lunde"),),
    ),
    Said("“The quay is shut,” said the skipper Per de Gaal.", (("The quay is shut,", "Per de Gaal"),)),
    Said("“The quay is shut,” read a placard held by Ada Lunde.", (("The quay is shut,", "placard"),)),
    Said(
        "Senator Moon Ji-ho opened the quay. “It took us nine years,” Moon said.",
        (("It took us nine years,", "Moon Ji-ho"),),
    ),
    Said(
        "“It is wrong,” said Norwegian boat builder and author Per Holm.",
        (("It is wrong,", "Per Holm"),),
    ),
    Said(
        "Senator Eva Dahl opposed the wall. “It will flood the town,” the senator wrote.",
        (("It will flood the town,", "Eva Dahl"),),
    ),
    Said(
        "Per Holm met Eva Dahl on Monday. “He wants the wall,” she said. “I do not,” she added.",
        (("He wants the wall,", "Eva Dahl"), ("I do not,", "Eva Dahl")),
    ),
    Said(
        "Per Holm said the plan was “dead on arrival” and “a joke nobody finds funny.”",
        (("dead on arrival", "Per Holm"), ("a joke nobody finds funny.", "Per Holm")),
    ),
    Said(
        "The council met on Monday.\n\nMayor Ada Lunde had one answer for the yard:\n\n“You will all be paid by Friday.”"
        "\n\nIt meets again in May.",
        (("You will all be paid by Friday.", "Ada Lunde"),),
    ),
    Said(
        "“It was a long night,” Per Holm said.\n\n“We carried every boat to the hill.”\n\nThe storm passed at six.",
        (("It was a long night,", "Per Holm"), ("We carried every boat to the hill.", "Per Holm")),
    ),
)

DATES = (
    Dated("The council met on 3 May 2023.", "2023-05-04", (("3 May 2023", "2023-05-03"),)),
    Dated("The council met on May 3, 2023.", "2023-05-04", (("May 3, 2023", "2023-05-03"),)),
    Dated("The council met on Wednesday, May 3, 2023.", "2023-05-04", (("Wednesday, May 3, 2023", "2023-05-03"),)),
    Dated("The count ended on 2023-05-03.", "2023-05-04", (("2023-05-03", "2023-05-03"),)),
    Dated("The council met on May 3.", "2023-05-04", (("May 3", "2023-05-03"),)),
    Dated("The council met on the 3rd of May.", "2023-05-04", (("3rd of May", "2023-05-03"),)),
    Dated("The fire broke out on December 30.", "2023-01-02", (("December 30", "2022-12-30"),)),
    Dated("The hall will open on January 9.", "2022-12-28", (("January 9", "2023-01-09"),)),
    Dated("The council met on Tuesday.", "2023-05-04", (("Tuesday", "2023-05-02"),)),
    Dated("The council will meet on Tuesday.", "2023-05-04", (("Tuesday", "2023-05-09"),)),
    Dated("The ship sank last Friday.", "2023-05-04", (("last Friday", "2023-04-28"),)),
    Dated("The vote is due next Friday.", "2023-05-03", (("next Friday", "2023-05-05"),)),
    Dated("The ship sank yesterday.", "2023-05-01", (("yesterday", "2023-04-30"),)),
    Dated("The vote is today.", "2023-05-04", (("today", "2023-05-04"),)),
    Dated("The vote is tomorrow.", "2023-05-31", (("tomorrow", "2023-06-01"),)),
    Dated("The rain began in March.", "2023-05-04", (("March", "2023-03"),)),
    Dated("The rain began in March 2021.", "2023-05-04", (("March 2021", "2021-03"),)),
    Dated("The yard closed in 1998.", "2023-05-04", (("1998", "1998"),)),
    Dated("The yard boomed in the 1960s.", "2023-05-04", (("the 1960s", "196"),)),
    Dated("The rain began in mid-March.", "2023-05-04", (("mid-March", "2023-03"),)),
    Dated("Traffic fell last year.", "2023-05-04", (("last year", "2022"),)),
    Dated("Traffic fell this month.", "2023-05-04", (("this month", "2023-05"),)),
    Dated("Traffic will fall next week.", "2023-05-04", (("next week", "2023-W19"),)),
    Dated("The yard closed two years ago.", "2023-05-04", (("two years ago", "2021"),)),
    Dated("The ship sank three days ago.", "2023-05-04", (("three days ago", "2023-05-01"),)),
    Dated(
        "The fire began on May 1. Two days later the roof fell.",
        "2023-05-04",
        (("May 1", "2023-05-01"), ("Two days later", "2023-05-03")),
    ),
    Dated(
        "The fire began on May 1. The next day the roof fell.",
        "2023-05-04",
        (("May 1", "2023-05-01"), ("The next day", "2023-05-02")),
    ),
    Dated(
        "The talks were on May 3. The day before, both had met.",
        "2023-05-04",
        (("May 3", "2023-05-03"), ("The day before", "2023-05-02")),
    ),
    Dated("The talks lasted eight hours.", "2023-05-04", (("eight hours", "PT8H"),)),
    Dated("The wall will take three years.", "2023-05-04", (("three years", "P3Y"),)),
    Dated("The ferry runs every Friday.", "2023-05-04", (("every Friday", "XXXX-WXX-5"),)),
    Dated("The storm of Feb. 2 broke the wall.", "2023-05-04", (("Feb. 2", "2023-02-02"),)),
    Dated("The vote was on 13/05/2023.", "2023-06-01", (("13/05/2023", "2023-05-13"),)),
    Dated("The wall broke this morning.", "2023-05-04", (("this morning", "2023-05-04TMO"),)),
    Dated("The wall broke in the summer of 2021.", "2023-05-04", (("the summer of 2021", "2021-SU"),)),
    Dated("The yard opened in the early 1990s.", "2023-05-04", (("the early 1990s", "199"),)),
    Dated("The Marchers may sing about 1200 songs, or 3 Maybes.", "2023-05-04", ()),
)
