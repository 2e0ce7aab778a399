/** Acts: verbs and deverbal nouns by which one party does something to another, with PLOVER codes. */
import type { Plover } from '../model/records/act.ts'

export interface ActRow {
  readonly plover: Plover
  readonly note: string
  readonly example: string
  readonly verbs: readonly string[]
  /** Objects that the verb needs ("impose sanctions"); without them any object will do. */
  readonly objects?: readonly string[]
  /** Prepositions of which one must bring in what it is done to ("fired at"), where the verb needs one instead of an object. */
  readonly prepositions?: readonly string[]
  /** The verb needs neither ("demonstrated"). */
  readonly alone?: true
  /** The verb needs an infinitive ("refused ‹to attend›"). */
  readonly infinitive?: true
}

const sanctions = ['sanction', 'tariff', 'embargo', 'duty', 'restriction', 'ban', 'blockade', 'penalty', 'curb', 'levy', 'limit', 'quota']

export const acts: readonly ActRow[] = [
  { plover: 'SANCTION', note: 'penalties', example: 'Varland imposed tariffs on Ostrea.', verbs: ['impose', 'reimpose', 'slap', 'levy', 'extend', 'widen', 'tighten', 'introduce', 'renew', 'announce', 'place'], objects: sanctions },
  { plover: 'SANCTION', note: 'penalties by the verb', example: 'Varland froze the accounts of four firms.', verbs: ['sanction', 'blacklist', 'expel', 'blockade', 'embargo', 'ban'] },
  { plover: 'PROTEST', note: 'envoys called home', example: 'Ostrea recalled its ambassador.', verbs: ['recall', 'withdraw', 'call'], objects: ['ambassador', 'envoy', 'commissioner', 'chargé', 'diplomat'] },
  { plover: 'REJECT', note: 'ties cut', example: 'Ostrea broke ties with Varland.', verbs: ['break', 'sever', 'cut', 'downgrade', 'suspend', 'freeze'], objects: ['relation', 'tie', 'contact', 'talk', 'negotiation', 'dialogue', 'consultation', 'accord', 'agreement', 'treaty', 'participation', 'membership'] },
  { plover: 'SANCTION', note: 'trade and help cut off', example: 'Ostrea halted fuel shipments.', verbs: ['cut', 'halt', 'suspend', 'stop', 'block', 'freeze'], objects: ['aid', 'cooperation', 'trade', 'shipment', 'export', 'import', 'flight', 'supply', 'delivery', 'sale', 'license', 'licence', 'visa', 'travel', 'asset', 'account', 'fund', 'assistance'] },
  { plover: 'SANCTION', note: 'shut out', example: 'Varland barred Ostrean trawlers from its ports.', verbs: ['bar'] },
  { plover: 'SANCTION', note: 'leaving a body', example: 'The League left the cabinet.', verbs: ['leave', 'quit', 'withdraw'], objects: ['cabinet', 'government', 'coalition', 'minister'] },
  { plover: 'ASSAULT', note: 'violence', example: 'Drones struck the depot.', verbs: ['attack', 'bomb', 'shell', 'kill', 'invade', 'assassinate', 'raid', 'bombard', 'ambush', 'storm', 'torpedo', 'destroy', 'execute', 'overthrow', 'behead', 'massacre', 'pound'] },
  { plover: 'ASSAULT', note: 'violence, where the object is people or a target of war', example: 'Drones struck the depot.', verbs: ['strike', 'shoot', 'hit', 'wound', 'injure', 'blow', 'capture', 'defeat'], objects: ['soldier', 'troop', 'people', 'civilian', 'militant', 'rebel', 'fighter', 'base', 'depot', 'station', 'pipeline', 'convoy', 'ship', 'plane', 'helicopter', 'drone', 'building', 'city', 'town', 'village', 'palestinian', 'camp', 'position', 'target', 'infrastructure', 'refinery', 'port', 'hospital', 'school', 'policeman', 'police', 'bridge', 'leader', 'commander', 'member', 'hostage', 'army', 'militia', 'force', 'guard'] },
  { plover: 'ASSAULT', note: 'attacks opened', example: 'Ostrea launched an offensive.', verbs: ['launch', 'stage', 'carry', 'conduct', 'wage', 'mount', 'continue', 'set', 'detonate', 'fire', 'open', 'begin'], objects: ['attack', 'offensive', 'assault', 'strike', 'raid', 'incursion', 'insurgency', 'war', 'operation', 'invasion', 'bomb', 'rocket', 'missile', 'drone', 'airstrike', 'shell', 'campaign', 'bombardment', 'bombing'] },
  { plover: 'ASSAULT', note: 'shots at someone', example: 'Gunmen fired at the convoy.', verbs: ['fire', 'shoot', 'roll'], prepositions: ['at', 'on', 'into', 'against', 'over', 'in'] },
  { plover: 'ASSAULT', note: 'clashes', example: 'Rebels clashed with Ostrean troops.', verbs: ['clash'], prepositions: ['with'] },
  { plover: 'COERCE', note: 'force without battle', example: 'Police arrested three aides.', verbs: ['arrest', 'detain', 'abduct', 'kidnap', 'seize', 'jail', 'imprison', 'deport', 'occupy', 'annex', 'confiscate', 'sentence', 'intercept', 'round'] },
  { plover: 'SANCTION', note: 'borders closed', example: 'Varland closed the border.', verbs: ['close', 'block', 'shut', 'seal'], objects: ['border', 'post', 'crossing', 'airspace', 'port', 'strait', 'frontier', 'bridge'] },
  { plover: 'COERCE', note: 'closing and blocking', example: 'Ostrea shut the office of the agency.', verbs: ['close', 'block', 'shut', 'seal', 'jam'], objects: ['office', 'broadcast', 'embassy', 'newspaper', 'bureau', 'access', 'website', 'station', 'consulate', 'mission'] },
  { plover: 'MOBILIZE', note: 'forces on the move', example: 'Ostrea deployed two frigates.', verbs: ['deploy', 'mobilize', 'mobilise', 'mass', 'send', 'move', 'amass', 'station', 'put', 'place'], objects: ['garrison', 'military', 'cutter', 'boat', 'weapon', 'artillery', 'troop', 'force', 'soldier', 'ship', 'frigate', 'warship', 'battalion', 'jet', 'aircraft', 'vessel', 'reservist', 'army', 'navy', 'peacekeeper', 'carrier', 'warplane', 'destroyer', 'submarine', 'tank', 'marine'] },
  { plover: 'MOBILIZE', note: 'crossing lines, building up', example: 'Jets violated its airspace.', verbs: ['violate', 'enter', 'accelerate', 'test'], objects: ['airspace', 'water', 'build-up', 'buildup', 'missile', 'weapon', 'warhead'] },
  { plover: 'RETREAT', note: 'pulling back', example: 'Ostrea withdrew its troops.', verbs: ['withdraw', 'pull', 'evacuate'], objects: ['troop', 'force', 'soldier', 'army', 'ship', 'unit', 'people', 'citizen', 'national'] },
  { plover: 'RETREAT', note: 'captives exchanged', example: 'Varland and Ostrea exchanged 40 prisoners.', verbs: ['exchange', 'swap', 'hand'], objects: ['prisoner', 'hostage', 'captive', 'detainee', 'body', 'sailor', 'soldier', 'remains'] },
  { plover: 'ASSAULT', note: 'fire exchanged or opened', example: 'The two armies traded fire.', verbs: ['exchange', 'trade', 'open', 'return'], objects: ['fire', 'shot', 'shelling', 'gunfire'] },
  { plover: 'CONCEDE', note: 'letting go', example: 'Ostrea freed the crew.', verbs: ['release', 'free'], objects: ['prisoner', 'hostage', 'detainee', 'crew', 'sailor', 'captive', 'journalist', 'soldier', 'thousand', 'hundred', 'dozen', 'people', 'member', 'national', 'citizen', 'fisherman', 'pilot', 'man', 'woman', 'trawler', 'ship', 'aid', 'worker', 'two', 'three', 'driver', 'trader', 'civilian', 'child', 'student'] },
  { plover: 'REJECT', note: 'leaving a treaty, staying away', example: 'Varland withdrew from the protocol.', verbs: ['withdraw'], prepositions: ['from'] },
  { plover: 'REJECT', note: 'staying away', example: 'Ostrea boycotted the round.', verbs: ['boycott', 'veto', 'abrogate', 'annul', 'scrap', 'disinvite'] },
  { plover: 'REJECT', note: 'offers turned down', example: 'Ostrea turned down the latest proposal.', verbs: ['turn'], objects: ['proposal', 'offer', 'request', 'overture', 'invitation', 'plan', 'demand'] },
  { plover: 'REJECT', note: 'deeds refused', example: 'Ostrea refused to attend the round.', verbs: ['refuse'], infinitive: true },
  { plover: 'PROTEST', note: 'leaving the room', example: 'The Ostrean delegation left the hall.', verbs: ['leave', 'quit'], objects: ['hall', 'room', 'table', 'session', 'talk', 'chamber', 'group'] },
  { plover: 'CONCEDE', note: 'giving way', example: 'Varland lifted the blockade.', verbs: ['lift', 'ease', 'remove', 'waive', 'relax', 'unfreeze'], objects: [...sanctions, 'curfew', 'siege'] },
  { plover: 'AID', note: 'help given', example: 'Delhi sent grain.', verbs: ['send', 'donate', 'deliver', 'provide', 'supply', 'allocate', 'disburse', 'airlift', 'give', 'approve', 'appropriate', 'announce', 'offer', 'extend', 'grant'], objects: ['aid', 'assistance', 'grain', 'food', 'medicine', 'weapon', 'arm', 'fund', 'loan', 'relief', 'ammunition', 'vaccine', 'tank', 'dollar', 'euro', 'million', 'billion', '$', '€', 'financial', 'humanitarian', 'grant', 'support'] },
  { plover: 'COOPERATE', note: 'ties restored', example: 'Ostrea restored ties with Varland.', verbs: ['accredit', 'ratify', 'restore', 'establish', 'reopen'], objects: ['ambassador', 'envoy', 'treaty', 'tie', 'relation', 'embassy', 'consulate', 'consular'] },
  { plover: 'SUPPORT', note: 'recognition', example: 'Oslo recognised the new state.', verbs: ['recognize', 'recognise'], objects: ['state', 'independence', 'republic', 'government', 'capital', 'sovereignty'] },
  { plover: 'CONCEDE', note: 'crossings opened again', example: 'Varland reopened the crossing.', verbs: ['reopen', 're-open'], objects: ['border', 'crossing', 'airspace', 'port', 'post'] },
  { plover: 'COOPERATE', note: 'appointments', example: 'Varland named a new envoy.', verbs: ['appoint', 'reappoint', 'name', 'nominate'], objects: ['ambassador', 'envoy', 'representative', 'negotiator', 'mediator'] },
  { plover: 'PROTEST', note: 'protest to another state', example: 'Oslo summoned the ambassador.', verbs: ['summon'], objects: ['ambassador', 'envoy', 'chargé', 'diplomat', 'attaché'] },
  { plover: 'PROTEST', note: 'protest in the street', example: 'Thousands demonstrated.', verbs: ['demonstrate', 'rally', 'march', 'riot'], alone: true },
  { plover: 'PROTEST', note: 'protests held', example: 'The opposition staged a rally.', verbs: ['stage', 'hold', 'organize', 'organise', 'begin', 'lead', 'call'], objects: ['protest', 'demonstration', 'rally', 'strike', 'march', 'sit-in', 'riot'] },
]

export interface ActNounRow {
  /** Lemma, lower case. */
  readonly id: string
  readonly plover: Plover
  readonly example: string
}

const nounRows = (plover: Plover, example: string, words: string): ActNounRow[] => words.split(' ').map((id) => ({ id, plover, example }))

/** Nouns of a deed with a doer and a target: "Ostrea's ‹invasion of the strait›". */
export const actNouns: readonly ActNounRow[] = [
  ...nounRows('ASSAULT', "Ostrea's invasion of the islands", 'invasion aggression attack assault war bombardment annexation incursion killing bombing shelling offensive'),
  ...nounRows('COERCE', "Varland's seizure of a trawler", 'seizure detention arrest capture boarding'),
  ...nounRows('SANCTION', "Varland's sanctions against Ostrea", 'sanction embargo blockade restriction'),
]

/** Nouns for those who fight without being a party by name, and for what they fight with. */
const fighters: ReadonlySet<string> = new Set(
  'gunman insurgent rebel militant fighter guerrilla kidnapper tribesman soldier troop force warplane drone jet tank helicopter bomber attacker militia separatist extremist police attack protester demonstrator army navy marine military commando guard'.split(' '),
)

/** Whether a noun names fighters, or their weapons acting for them. */
export function isFighter(lemma: string): boolean {
  const word = lemma.toLowerCase()
  return fighters.has(word) || fighters.has(word.replace(/men$/, 'man')) || fighters.has(word.replace(/s$/, ''))
}

/** Verbs of police work, which is an act between parties only where it reaches another side or its people. */
const policing: ReadonlySet<string> = new Set('arrest detain seize jail imprison deport confiscate sentence round abduct kidnap capture ban'.split(' '))
/** Nouns of happenings that kill without being anyone's: "the crash that killed nine". */
const happenings: ReadonlySet<string> = new Set('attack bombing blast crash accident war bomb violence explosion earthquake storm flood fire disease clash fighting conflict unrest strike airstrike shelling raid shooting insurgency cyclone driver'.split(' '))
/** People and things whose seizure concerns another side. */
const crossing: ReadonlySet<string> = new Set('ship vessel boat trawler tanker freighter crew sailor soldier fisherman diplomat attaché envoy ambassador hostage peacekeeper aircraft plane cargo territory embassy worker pilot contractor maru national citizen'.split(' '))
/** Words that say that forces only train. */
const drills: ReadonlySet<string> = new Set('exercise drill simulated manoeuvre maneuver rehearsal'.split(' '))

/** Infinitives that tell of mere silence: "refused to ‹comment›". */
const silences: ReadonlySet<string> = new Set('comment say discuss answer elaborate give speak confirm identify name disclose be talk reveal believe accept'.split(' '))
/** Verbs that tell of a deed only with their own object, and of anything else without it: "put off", "turn to". */
const light: ReadonlySet<string> = new Set('put place leave call hand turn open trade return hold give move send set begin cut stop'.split(' '))

/** Whether a refusal is mere silence. */
export const isSilence = (lemma: string): boolean => silences.has(lemma.toLowerCase())
/** Whether a verb tells of a deed only with its own object. */
export const isLight = (lemma: string): boolean => light.has(lemma.toLowerCase())
/** Whether a verb is one of police work. */
export const isPolicing = (lemma: string): boolean => policing.has(lemma.toLowerCase())
/** Whether a noun names a happening rather than a doer. */
export const isHappening = (lemma: string): boolean => happenings.has(lemma.toLowerCase())
/** Whether a noun names people or things whose seizure concerns another side. */
export const isCrossing = (lemma: string): boolean => crossing.has(lemma.toLowerCase()) || crossing.has(lemma.toLowerCase().replace(/men$/, 'man').replace(/s$/, ''))
/** Whether a word says that forces only train. */
export const isDrill = (lemma: string): boolean => drills.has(lemma.toLowerCase())

const byVerb = new Map<string, ActRow[]>()
for (const row of acts) for (const verb of row.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), row])
const byNoun = new Map(actNouns.map((row) => [row.id, row.plover]))

/** Past forms that stay as they are where the encoder does not know their lemma. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({ froze: 'freeze', frozen: 'freeze', shot: 'shoot', blew: 'blow', blown: 'blow', overthrew: 'overthrow', fought: 'fight' }),
)

/** The rows of a verb lemma; of a form that is rare a lemma may have lost its last letter ("violat", "boycot") or kept one too many ("expell", "masse"). */
export function actsOf(lemma: string): readonly ActRow[] {
  const forms = [lemma, `${lemma}e`, lemma + lemma.slice(-1), irregular.get(lemma) ?? '', /(.)\1$|[^e]e$/.test(lemma) ? lemma.slice(0, -1) : '']
  return forms.map((form) => byVerb.get(form)).find((rows) => rows !== undefined) ?? []
}

/** The code of a noun that names a deed. */
export function actOfNoun(lemma: string): Plover | undefined {
  return byNoun.get(lemma.toLowerCase())
}
