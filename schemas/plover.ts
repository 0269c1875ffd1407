/** PLOVER, draft 2.0 (Open Event Data Alliance): types, modes, contexts and sectors. */

export const quadCodes = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const
export type QuadCode = (typeof quadCodes)[number]

/** Every type with its quad code, its modes, and whether there is no such event without a recipient. */
export const eventTypes = {
  AGREE: { quad: 'verbal cooperation', needsRecipient: false, modes: [] },
  CONSULT: {
    quad: 'verbal cooperation',
    needsRecipient: false,
    modes: ['visit', 'third-party', 'multilateral', 'phone'],
  },
  SUPPORT: { quad: 'verbal cooperation', needsRecipient: false, modes: [] },
  CONCEDE: { quad: 'verbal cooperation', needsRecipient: false, modes: [] },
  COOPERATE: { quad: 'material cooperation', needsRecipient: true, modes: [] },
  AID: { quad: 'material cooperation', needsRecipient: true, modes: [] },
  RETREAT: {
    quad: 'material cooperation',
    needsRecipient: false,
    modes: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  },
  REQUEST: { quad: 'verbal conflict', needsRecipient: false, modes: ['assist', 'change', 'yield', 'meet'] },
  ACCUSE: { quad: 'verbal conflict', needsRecipient: false, modes: ['disapprove', 'investigate', 'allege'] },
  REJECT: { quad: 'verbal conflict', needsRecipient: false, modes: ['assist', 'change', 'yield', 'meet'] },
  THREATEN: {
    quad: 'verbal conflict',
    needsRecipient: false,
    modes: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  },
  PROTEST: {
    quad: 'material conflict',
    needsRecipient: false,
    modes: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  },
  SANCTION: { quad: 'material conflict', needsRecipient: true, modes: ['convict', 'expel', 'withdraw', 'discontinue'] },
  MOBILIZE: { quad: 'material conflict', needsRecipient: false, modes: ['troops', 'weapons', 'police', 'militia'] },
  COERCE: {
    quad: 'material conflict',
    needsRecipient: false,
    modes: [
      'seize',
      'restrict',
      'censor',
      'curfew',
      'martial-law',
      'arrest',
      'deport',
      'withhold',
      'misinformation',
      'cyber',
    ],
  },
  ASSAULT: {
    quad: 'material conflict',
    needsRecipient: false,
    modes: [
      'abduct',
      'beat',
      'torture',
      'sexual',
      'targeted',
      'destroy',
      'primitive',
      'firearms',
      'explosives',
      'suicide-attack',
      'aerial',
      'drone',
      'heavy-weapons',
      'crowd-control',
      'unconventional',
    ],
  },
} as const satisfies Record<
  string,
  { readonly quad: QuadCode; readonly needsRecipient: boolean; readonly modes: readonly string[] }
>

export type EventType = keyof typeof eventTypes
export const eventTypeNames = Object.keys(eventTypes) as unknown as readonly [EventType, ...EventType[]]

export const contexts = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const
export type Context = (typeof contexts)[number]

export const sectors = [
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
  'IGO',
  'UNO',
  'EUR',
  'NGO',
  'ISM',
  'IMG',
  'MNC',
] as const
export type Sector = (typeof sectors)[number]

export const eventStatuses = ['occurred', 'ongoing', 'scheduled', 'hypothetical', 'negated'] as const
export type EventStatus = (typeof eventStatuses)[number]

export const datePrecisions = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'range'] as const
export type DatePrecision = (typeof datePrecisions)[number]
