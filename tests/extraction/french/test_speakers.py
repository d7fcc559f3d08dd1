"""Who says it in French: by inversion, aside, preposition, pronoun and function."""

import pytest

from tests.extraction.french.asking import claims_in

# The speaker of the last claim.
TABLE = [
    ("« C'est un échec », a déclaré Anne Martin.", "Anne Martin"),
    ("« C'est un échec », a déclaré lundi à la presse Anne Martin.", "Anne Martin"),
    ("« C'est un échec en 2020 », explique la maire, Anne Martin.", "Anne Martin"),
    ("« C'est un échec, a dit Mme Martin, et il coûte cher. »", "Martin"),
    ("« C'est un échec, regrette M. Roux. Nous partirons en mai. »", "Roux"),
    ("“C'est un échec”, a dit Anne Martin en 2020.", "Anne Martin"),
    ("– Nous avons fermé trois écoles, dit Anne Martin.", "Anne Martin"),
    ("Anne Martin a déclaré que le pont avait coûté 4 millions d'euros.", "Anne Martin"),
    ("Anne Martin affirme : « Le pont a coûté 4 millions d'euros. »", "Anne Martin"),
    ("Selon Anne Martin, le pont a coûté 4 millions d'euros.", "Anne Martin"),
    ("D'après le rapport, le pont a coûté 4 millions d'euros.", "rapport"),
    ("Le pont a coûté 4 millions d'euros, selon la préfecture.", "préfecture"),
    ("Le pont a coûté 4 millions d'euros, a indiqué la préfecture.", "préfecture"),
    ("Le ministère a annoncé la fermeture de 12 écoles.", "ministère"),
    ("La maire, Anne Martin, a annoncé la fermeture de 12 écoles.", "Anne Martin"),
    ("Anne Martin, maire de Lille, a annoncé la fermeture de 12 écoles.", "Anne Martin"),
    ("Anne Martin, qui dirige l'usine depuis 2010, a déclaré qu'elle partirait.", "Anne Martin"),
    ("Anne Martin a démissionné lundi. Elle a dit que l'usine fermerait.", "Anne Martin"),
    ("Anne Martin a vu Paul Roux lundi. Il a dit que l'usine fermerait.", "Paul Roux"),
    ("Anne Martin a démissionné en 2019. « C'est fini », a-t-elle dit.", "Anne Martin"),
    ("Le maire Paul Roux a démissionné en 2019. Le maire a dit que tout allait.", "Paul Roux"),
    ("Paul Roux a démissionné en 2019. M. Roux a dit que tout allait bien.", "Paul Roux"),
    ("« C'est injuste », s'est exclamé son avocat, Me Paul Roux.", "Paul Roux"),
    ("Le plan a été critiqué lundi par Anne Martin.", "Anne Martin"),
    ("Pour Anne Martin, l'usine a perdu 40 emplois.", "Anne Martin"),
    ("Les syndicats ont dénoncé la fermeture de 12 écoles.", "syndicats"),
    ("Pour Anne Martin (PS), « la dette a triplé en dix ans ».", "Anne Martin"),
    ("Anne Martin a démissionné. Pour elle, l'usine a perdu 40 emplois.", "Anne Martin"),
    ("La maire, Anne Martin, s'est dite « émue » lundi.", "Anne Martin"),
    ("L'Islande, qui vit de la pêche, réclame une zone de douze milles.", "Islande"),
    ("« C'est faux », a assuré le prévenu à la barre du tribunal.", "prévenu"),
    ("Le pont a coûté 4 millions d'euros, selon les Nations unies.", "Nations unies"),
    ("« C'est fini », se souvient Paul Roux, maire de Lille.", "Paul Roux"),
    ("Pour le maire, l'usine a perdu 40 emplois.", "maire"),
    ("Pour le président du club, Paul Roux, « c'est une victoire ».", "Paul Roux"),
    ("Selon un sondage, 67 % des personnes approuvent le plan.", "sondage"),
    ("Le plan a été approuvé lundi, a dit la famille. Anne Martin est partie.", ""),
    # Nobody.
    ("Pour Noël, la ville a acheté 40 sapins.", ""),
    ("« C'est fini », a-t-elle dit lundi.", ""),
    ("Le pont a ouvert en 2019.", ""),
    ("Un incendie s'est déclaré lundi à Lille.", ""),
    ("Le plan a été annoncé lundi.", ""),
    ("Le trésorier aurait détourné 300 000 euros.", ""),
    ("Le conseil a voté 12 millions d'euros pour aider les écoles.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), TABLE)
def test_the_speaker_is_named(text, speaker):
    assert claims_in(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "cue", "outlet"),
    [
        ("« C'est fini », a dit Anne Martin à l'AFP.", "dit", "AFP"),
        ("« C'est fini », a confié Paul Roux au micro de France Inter.", "confié", "France Inter"),
        ("Selon Anne Martin, 40 emplois ont disparu.", "Selon", ""),
        (
            "Le maire a indiqué au quotidien Le Phare que 12 écoles fermaient.",
            "indiqué",
            "Le Phare",
        ),
    ],
)
def test_cue_and_outlet(text, cue, outlet):
    (claim,) = claims_in(text)
    assert claim.cue == cue
    assert claim.outlet.endswith(outlet)
    assert bool(claim.outlet) == bool(outlet)
    assert 0 < claim.certainty <= 1


def test_a_name_is_remembered_over_paragraphs():
    first = "La maire Anne Martin a parlé lundi.\nLa ville a 40 puits.\n"
    text = f"{first}« C'est fini », a dit Mme Martin."
    assert claims_in(text)[-1].speaker == "Anne Martin"


def test_a_mark_before_an_aside_is_no_quotation():
    (claim,) = claims_in("À Lyon“, estiment les élus, 40 écoles ont fermé.")
    assert [detail.kind for detail in claim.details] == ["place", "quote", "quantity"]
