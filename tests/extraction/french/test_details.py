"""Particulars in French formats: a sentence, the kinds asked for, what is found."""

import pytest

from tests.extraction.french.asking import claims_in, details_in

FIGURES = [
    ("Le pont a coûté 1,5 million d'euros.", [("money", "1,5 million d'euros")]),
    ("Le pont a coûté 12 000 €.", [("money", "12 000 €")]),
    ("La dette s'élève à 3 000 milliards d'euros.", [("money", "3 000 milliards d'euros")]),
    ("Le club a versé 40 M€ à son joueur.", [("money", "40 M€")]),
    ("Il a payé deux cents francs suisses.", [("money", "deux cents francs suisses")]),
    ("Le fonds a perdu 20 milliards de dollars.", [("money", "20 milliards de dollars")]),
    ("Elle gagne plusieurs milliers d'euros par mois.", [("money", "plusieurs milliers d'euros")]),
    ("L'usine a supprimé 12 000 emplois.", [("quantity", "12 000 emplois")]),
    ("L'usine compte 1\u202f250 salariés.", [("quantity", "1\u202f250 salariés")]),
    ("Le séisme a tué douze personnes.", [("quantity", "douze personnes")]),
    ("La ville a construit 350 nouveaux logements.", [("quantity", "350 nouveaux logements")]),
    ("Deux millions de touristes sont venus.", [("quantity", "Deux millions de touristes")]),
    ("Une centaine de manifestants a défilé.", [("quantity", "Une centaine de manifestants")]),
    ("Le bassin mesure 25 mètres.", [("quantity", "25 mètres")]),
    ("La tour pèse 7 300 tonnes.", [("quantity", "7 300 tonnes")]),
    ("Un Français sur cinq vit seul.", [("quantity", "Un Français sur cinq")]),
    ("Neuf habitants sur dix ont voté.", [("quantity", "Neuf habitants sur dix")]),
    ("Le tiers provisionnel a augmenté.", []),
    ("Les deux tiers des écoles ont fermé.", [("quantity", "deux tiers")]),
    ("La moitié des écoles a fermé.", [("quantity", "moitié")]),
    ("Le chômage a reculé de 3 %.", [("percentage", "3 %")]),
    ("Le chômage a reculé de 0,4\u00a0%.", [("percentage", "0,4\u00a0%")]),
    ("La hausse a atteint trois pour cent.", [("percentage", "trois pour cent")]),
    ("La part a gagné 2 points de pourcentage.", [("percentage", "2 points de pourcentage")]),
    ("Les prix ont monté de 3 à 4 %.", [("percentage", "3 à 4 %")]),
    ("Lyon a battu Lille 3-1.", [("quantity", "3-1")]),
    ("Elle a terminé troisième de la course.", [("rank", "troisième")]),
    ("Le club est classé 2e du championnat.", [("rank", "2e")]),
    ("C'est le premier producteur de lait.", [("rank", "premier")]),
    # No figures.
    ("Le gouvernement a invoqué l'article 49.", []),
    ("La chaîne France 2 a diffusé le film.", []),
    ("Le premier ministre a démissionné.", []),
    ("Un homme a traversé la rue.", []),
    ("Il a acheté un manteau neuf.", []),
    ("L'un des conseillers a quitté la salle.", []),
    ("L'accident a eu lieu sur l'autoroute 7.", []),
]
DATES = [
    ("Le pont a ouvert le 4 mars 2021.", [("date", "4 mars 2021")]),
    ("Le pont a ouvert le 1er mai.", [("date", "1er mai")]),
    ("Le pont a ouvert lundi 5 avril.", [("date", "lundi 5 avril")]),
    ("Le pont a ouvert en mars.", [("date", "mars")]),
    ("Le pont a ouvert en 2019.", [("date", "2019")]),
    ("Le pont a ouvert fin 2019.", [("date", "fin 2019")]),
    ("Le pont a ouvert l'an dernier.", [("date", "l'an dernier")]),
    ("Le pont a ouvert la semaine dernière.", [("date", "semaine dernière")]),
    ("Le pont a ouvert mardi dernier.", [("date", "mardi dernier")]),
    ("Le pont a ouvert il y a trois ans.", [("date", "il y a trois ans")]),
    ("Le pont a ouvert deux ans plus tard.", [("date", "deux ans plus tard")]),
    ("Le pont a ouvert hier soir.", [("date", "hier soir")]),
    ("Le pont a ouvert dans les années 1990.", [("date", "années 1990")]),
    ("Le pont a ouvert à l'été 2018.", [("date", "été 2018")]),
    ("Le pont a ouvert au premier trimestre 2020.", [("date", "premier trimestre 2020")]),
    ("Le pont a ouvert le 04/03/2021.", [("date", "04/03/2021")]),
    ("Le pont a ouvert au XIXe siècle.", [("date", "XIXe siècle")]),
    ("Le pont a ouvert à 14 h 30.", [("time", "14 h 30")]),
    ("Le pont a ouvert à 14h30.", [("time", "14h30")]),
    ("Le pont a ouvert vers 8 heures.", [("time", "8 heures")]),
    ("Le pont a ouvert à midi.", [("time", "midi")]),
    ("Le pont a ouvert le 3 nov 2025.", [("date", "3 nov 2025")]),
    ("Le pont a ouvert les 30 et 31 octobre.", [("date", "30 et 31 octobre")]),
    # Neither.
    ("La sonde a atteint la planète Mars.", []),
    ("La grève a duré 48 heures.", []),
    ("Le club a vendu plus de 2000 billets.", []),
    ("Les élèves travaillent 35 heures par semaine.", []),
]
NAMES = [
    ("Le premier ministre Jean Dupont a démissionné.", [("title", "premier ministre Jean Dupont")]),
    ("Le maire de Lyon, Jean Dupont, a voté.", [("title", "maire de Lyon, Jean Dupont")]),
    ("Jean Dupont, maire de Lyon, a voté.", [("title", "Jean Dupont, maire de Lyon")]),
    (
        "Jean Dupont, 42 ans, boulanger à Lille, a voté.",
        [("title", "Jean Dupont, 42 ans, boulanger à Lille"), ("quantity", "42 ans")],
    ),
    ("M. Dupont a voté.", [("person", "Dupont")]),
    ("Mme Claire Le Goff a voté.", [("person", "Claire Le Goff")]),
    ("Hélène Marchand a voté à Rennes.", [("person", "Hélène Marchand"), ("place", "Rennes")]),
    ("Le ministère de l'Intérieur a répondu.", [("organisation", "ministère de l'Intérieur")]),
    ("La cour d'appel de Douai a tranché.", [("organisation", "cour d'appel de Douai")]),
    ("La gare de Lyon a fermé.", [("place", "gare de Lyon")]),
    ("La Coupe du monde a commencé.", [("event", "Coupe du monde")]),
    ("Le roman « La Longue Nuit » a été traduit.", [("work", "La Longue Nuit")]),
    ("Il a été élu maire en 2014.", [("title", "maire"), ("date", "2014")]),
    ("Le ministre de l'Intérieur a répondu.", [("title", "ministre de l'Intérieur")]),
    ("Les Nations unies ont répondu.", [("organisation", "Nations unies")]),
    ("L'église Saint-Roch a brûlé.", [("place", "église Saint-Roch")]),
    ("L'acteur a joué dans « La Cerisaie ».", [("work", "La Cerisaie")]),
    ("Les Lensois ont gagné samedi.", [("date", "samedi")]),
    ("Il a bu un café à la mairie.", []),
    ("Les pompiers du Finistère ont répondu lundi.", [("place", "Finistère"), ("date", "lundi")]),
    ("Un médecin de campagne a répondu lundi.", [("date", "lundi")]),
]
COMPARISONS = [
    ("C'est le plus grand stade de la région.", [("comparison", "plus grand stade")]),
    ("C'est la ville la plus chère de France.", [("comparison", "plus chère")]),
    ("Le train est moins cher que la voiture.", [("comparison", "moins cher que")]),
    ("Elle gagne deux fois plus que son frère.", [("comparison", "deux fois plus que")]),
    ("Le prix a doublé en un an.", [("comparison", "doublé")]),
    ("Elle a obtenu le meilleur score de la saison.", [("comparison", "meilleur score")]),
    ("Plus de 40 personnes sont venues.", []),
    ("Il ne viendra plus.", []),
]


@pytest.mark.parametrize(("text", "found"), FIGURES)
def test_figures(text, found):
    assert details_in(text, "money", "quantity", "percentage", "rank") == found


@pytest.mark.parametrize(("text", "found"), DATES)
def test_dates_and_times(text, found):
    assert details_in(text, "date", "time") == found


@pytest.mark.parametrize(("text", "found"), NAMES)
def test_names_and_functions(text, found):
    assert details_in(text) == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("L'usine a supprimé 12 000 emplois.", "emplois"),
        ("Le bassin mesure 25 mètres.", "mètres"),
        ("Deux millions de touristes sont venus.", "touristes"),
        ("Le chômage a reculé de 3 %.", "%"),
        ("La part a gagné 2 points de pourcentage.", "pp"),
        ("Le pont a coûté 4 M€.", ""),
    ],
)
def test_what_a_figure_counts(text, unit):
    (claim,) = claims_in(text)
    assert [detail.unit for detail in claim.details] == [unit]


@pytest.mark.parametrize(("text", "found"), COMPARISONS)
def test_comparisons(text, found):
    assert details_in(text, "comparison") == found
