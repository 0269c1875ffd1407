/** Word lists for made-up news. Nothing here is from a real article. */

export const firstNames =
  'Adela Bruno Carmen Dario Edith Farid Greta Hassan Irina Jorge Karim Lena Marek Nadia Omar Petra Quentin Rosa Stefan Tamara Umberto Vera Walid Ximena Yusuf Zofia Anton Beatriz Cyril Dorota Emil Fatima Goran Helga Ivan Jana Khalid Lucia Mateo Nina Oskar Paula Ramon Selma Tomas Ursula Viktor Wanda'.split(
    ' ',
  )

export const surnames =
  'Abarca Bednar Castellan Dragomir Eklund Farahani Grabowski Hartono Ibarra Jankovic Kowalik Lindqvist Mansour Novotny Okonjo Pereira Qureshi Radic Sandoval Takeda Ulrich Vasquez Wieczorek Yilmaz Zielinski Almeida Bergstrom Calloway Dimitrov Esposito Ferreira Gunnarsson Hidalgo Ivanenko Jurado Kaplan Lombardi Moravec Nilsson Orsini Petrenko Rahimi Sokolov Tanaka Urbanek Valdez Weiss Zapata'.split(
    ' ',
  )

export const roles = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Defense Minister',
  'spokesman',
  'Senator',
  'General',
  'Ambassador',
  'Governor',
  'Mayor',
]

export const countries =
  'Norway Chile Kenya Vietnam Portugal Jordan Ecuador Latvia Ghana Nepal Croatia Uruguay Morocco Finland Bolivia Armenia Thailand Slovenia Tunisia Iceland Colombia Estonia Senegal Cyprus Peru Georgia Malaysia Ireland Zambia Bulgaria'.split(
    ' ',
  )

export const cities =
  'Oslo Santiago Nairobi Hanoi Lisbon Amman Quito Riga Accra Kathmandu Zagreb Montevideo Rabat Helsinki Yerevan Bangkok Ljubljana Tunis Reykjavik Tallinn Dakar Nicosia Lima Tbilisi Dublin Lusaka Sofia Geneva Vienna Brussels'.split(
    ' ',
  )

export const bodies = [
  'the central bank',
  'the foreign ministry',
  'the port authority',
  'the opposition party',
  'the national railway',
  'the health agency',
  'the fishing union',
  'the supreme court',
  'the border police',
  'the energy company',
  'the farmers association',
  'the electoral commission',
]

export const adjectives =
  'new large quiet former early costly rural joint narrow public northern modest regional annual bitter steady fragile coastal distant heavy local broad uneasy remote partial urgent ordinary lengthy hidden wealthy'.split(
    ' ',
  )

export const nouns =
  'harbor budget treaty harvest bridge factory election border pipeline railway hospital orchard reactor market island valley airport school river stadium museum village quarry canal forest convoy ferry senate tunnel archive strike drought ceasefire tariff refinery patrol embassy verdict pension shipment reservoir festival turbine vaccine census mortgage satellite library warehouse'.split(
    ' ',
  )

export const plurals =
  'workers villagers officials engineers farmers soldiers students investors passengers lawyers doctors neighbors observers merchants voters pilots miners teachers residents diplomats reporters sailors judges tourists nurses'.split(
    ' ',
  )

export const pastVerbs =
  'visited inspected delayed repaired expanded closed reopened financed measured studied abandoned guarded flooded mapped audited painted rented filled emptied copied sorted counted lost found bought sold planted heated cooled divided'.split(
    ' ',
  )

export const deeds = 'met criticized praised condemned accused threatened supported visited telephoned thanked'.split(
  ' ',
)

export const infinitives =
  'inspect repair expand reopen finance measure map audit rebuild review paint rent fill empty copy sort count buy sell plant heat cool divide study clean move open keep'.split(
    ' ',
  )

export const cues = ['said', 'told reporters', 'added', 'warned', 'announced', 'argued', 'explained', 'insisted']

export const months = 'January February March April May June July August September October November December'.split(' ')

export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const sections = ['World', 'Politics', 'Business', 'Region', 'Health', 'Science']

export const boilerplate = [
  'Sign up for our evening letter and never miss a story.',
  'Share this article',
  'Follow us on Twitter for the latest updates.',
  'Read more: what the new rules mean for travelers',
  'Comments are closed.',
  'Copyright 2019 The Harbor Gazette. All rights reserved.',
]

/** A tail that several papers print under quite different articles. */
export const sharedTail =
  'The Harbor Gazette was founded by a group of printers who wanted a paper that belonged to nobody but its readers. It has kept offices in eleven towns along the coast ever since, and it answers every letter that carries a name and an address. Corrections are printed on the second page on the day after they reach the desk, and whoever wishes to speak to an editor may call between nine and noon on any working day of the week.'
