extension English {
    /// Small words, and what tells English from other languages.
    static let grammar = [
        Table(
            .negator, .word,
            """
            no | not | without | don't | dont | do not | doesn't | doesnt | never | avoid | avoiding | exclude
            excluding | none | isn't | aren't | won't | shouldn't | mustn't | must not | should not | nothing
            neither | nor | zero | lacking | nobody
            """),
        Table(
            .function, .word,
            """
            not only | no longer | no one but | nonstop | non stop | nothing but | no more than | never ending
            no man's
            """
        ),
        Table(
            .determiner, .word,
            """
            a | an | the | her | his | its | their | my | your | our | this | that | these | those | some | one | two
            three | each | every | of | in | with | through | by | for | from | into | onto | at | on | to | under
            over | warm | big | bright | broad | sudden | little | deep | long | short | single | first | second
            quick | slow | gentle | soft | subtle | slight | faint | small | ocean | sea | tiny | happy | sad | coy
            shy | sly | natural | steady | smooth | full | half
            """),
        Table(
            .function, .word,
            """
            is | are | was | were | be | being | been | am | and | or | it | they | them | him | who | which | where
            when | there | here | if | so | up | down | out | off | toward | towards | across | around | along | over
            under | behind | beside | between | near | above | below | inside | outside | against | very | more | less
            most | also | just | only | still | while | as | then | but | all | both | few | many | other | another
            same | will | would | can | could | should | has | have | had | do | does | did | done | make | makes | go
            goes | going | get | gets | let | lets | shot | scene | background | frame | video | clip | image
            picture | lighting | light | morning | evening | night | day | time | style | mood | cinematic | realistic
            depth | field | shallow | warm | cold | bright | dark | golden | hour | studio | room | window | table
            door | street | city | forest | mountain | beach | house | wall | floor | back | front | side | top
            bottom | left | right | center | please | us | me | we | you | i | what | how | new | old | young
            portrait | red | blue | green | white | black | forward | backward | away | like | together | into | onto
            own | per | until | once
            """),
    ]
}
