"""First names by the pronoun that usually goes with them. A name that often goes with either is in neither list."""

from __future__ import annotations

FEMALE = frozenset(
    """
    abigail ada agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia amina amy ana anastasia
    angela angelina angelique anita ann anna anne annette annie antonia april aretha arianna ashley astrid audrey ayesha
    barbara beatrice becky bella bernadette beth betsy betty beverly bianca birgit bonnie brenda bridget bridie brigitte
    brittany camilla candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia charlotte
    chelsea cherie cheryl chloe christiane christina christine cindy claire clara claudia colleen condoleezza connie
    constance cristina crystal cynthia daisy daniela danielle debbie deborah debra deirdre denise diana diane dianne dolores
    donna doris dorothea dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa emilia emily
    emma erica erika erin esther ethel eva evelyn faith fatima federica felicia fiona florence frances francesca gabriela
    gabrielle gail georgia geraldine gina gladys gloria grace greta gretchen gwen hanna hannah harriet heather heidi helen
    helena helene henrietta hilda hillary hope huma ida ilse ines ingrid irene irina iris isabel isabella ivanka jacqueline
    jana jane janet janice jasmine jeanne jen jenna jennifer jenny jessica jill joan joanna joanne johanna josephine joy
    joyce juanita judith judy julia juliana julie june karen karin karla karolina kate katherine kathleen kathryn kathy
    katie katrina kay kayla kellyanne kimberly kirsten kirsti kristen kristin kristina laila lara laura lauren laurie leah
    leanne leila lena leslie leticia lidia lillian lina linda lisa liv liz loretta lori louise lucia lucy lydia lynn
    madeleine madison maeve maggie mairead malala manuela marcia margaret margarita margot maria mariah marian marianne
    marie marilyn marina marine marjorie marlene marta martha martina mary maryam matilda maura maureen maxine megan megyn
    melania melanie melinda melissa mercedes meredith meryl mia michelle mildred miranda miriam moira molly monica myra
    nadia nancy naomi natalia natalie natasha niamh nicole nikki nina nora norma octavia olga olivia oprah orla pamela
    patricia patty paula pauline peggy penelope penny petra phyllis priscilla priti rachel rashida rebecca regina renee
    rhonda rita roberta rosa rosalind rose rosemary rosie roxanne ruth sabrina sally samantha sandra sara sarah sharon
    sheila shelley sherry shirley silvia sinead siobhan sofia sonia sophia sophie stacey stella stephanie susan susana
    susanna suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa teri thelma theresa tiffany tina tulsi ursula
    valentina valerie vanessa vera veronica vicky victoria viola violet virginia viviane wanda wendy whitney wilma winifred
    yasmin yolanda yulia yvette yvonne zainab zoe zsuzsanna
    """.split()
)

MALE = frozenset(
    """
    aaron abdul abdullah abraham adam ahmad ahmed aidan alan alasdair alastair albert alberto alejandro aleksandr alexander
    alexei alexey alfred ali alistair allen amir anatoly anders andre andreas andrei andres andrew andy angus anthony
    antoine anton antonio antony archie ari arnold arthur asif austin axel barack barney barry bashar ben benedict benjamin
    bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan calum carl
    carlo carlos cedric charles charlie christian christopher chuck cillian clarence claude cliff clint colin conrad corey
    craig curtis dale damian dan daniel danny darren darryl dave david dean declan dennis derek desmond diarmuid dick diego
    dietrich dimitri dmitri dmitry dominic don donald doug douglas duncan dwayne dwight eamon earl ed eddie edgar eduardo
    edward edwin eli elijah elliot elliott elmer elon emil emmanuel enrique eoin eric erik ernest ernesto ethan eugene evan
    ewan fabio farouk felipe felix fergus fernando filip finn francis francisco franck francois frank frans fred frederick
    fyodor gareth gary gavin gene geoff geoffrey george gerald gerard gerhard gianni gilbert giorgio giovanni giuseppe glenn
    gordon graham grant greg gregory grigory guillermo gunnar gustav guy hamid hamish hank hans harold harry harvey hassan
    hector heinrich helmut henri henry herbert herman hosni howard hubert hugh hugo humphrey hussein iain ian ibrahim igor
    imran isaac ivan jack jacob jacques jair jake jamal james jared jason javier jay jeb jeff jeffrey jens jeremy jerome
    jerry jesse jesus jim jimmy joachim joao joe joel johan john johnny jon jonas jonathan jorge jose josef joseph josh
    joshua juan julian julio julius junior jurgen justin karim karl keith ken kenneth kent kevin khalid khizr klaus kofi
    konstantin kurt kyle lance larry lars laurence laurent lawrence lech leo leon leonard leonid leopold lewis liam lionel
    lloyd lorenzo louis lowell luca lucas luis luke lula mahmoud malcolm manuel marc marcel marco marcus mariano mario mark
    marshall martin marvin mateo matt matteo matthew matthias maurice max maxim maxwell mehmet michael michel mick miguel
    mikael mike mikhail milan miles mitch mitt mohamed mohammad mohammed moses muhammad murray mustafa narendra nathan
    nathaniel ned neil nelson newt niall nicholas nick nicolas nigel nikita nikolai noah noel norman olaf oleg oliver omar
    orlando osama oscar otto owen pablo paolo pascal patrick paul pavel pedro per pervez pete peter phil philip philippe
    phillip pierre pieter piotr rafael raj rajiv ralph ramon ramzan randall randy raul ray raymond recep reince reinhard rex
    ricardo riccardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie
    ross roy ruairi ruben rudolf rudy rupert russell rustam ryan sadiq saeed salman salvador samuel saul scott seamus sean
    sebastian sergei sergey sergio seth shane sidney silvio simon stan stanley stefan stephen steve steven stewart stuart
    sven tariq ted terrence theo theodore thomas tim timothy tobias todd tom tommy tony travis trevor troy tyler uwe vaclav
    vadim valery vernon victor viktor vince vincent vitaly vladimir volodymyr wallace walter warren wayne werner wesley
    wilhelm will willem william willie winston wolfgang xavier yair yevgeny yuri yusuf yves zachary zbigniew
    """.split()
)

TITLES = {"mr": "he", "sir": "he", "lord": "he", "mrs": "she", "ms": "she", "miss": "she", "dame": "she", "lady": "she"}
"""Titles by the pronoun they ask for."""

NOUNS = {
    **dict.fromkeys(
        "actor boy brother businessman chairman congressman father husband king man priest prince son spokesman".split(),
        "he",
    ),
    **dict.fromkeys(
        """
        actress businesswoman chairwoman congresswoman daughter girl mother princess queen sister spokeswoman widow wife
        woman
        """.split(),
        "she",
    ),
}
"""Nouns for people by the pronoun they ask for."""
