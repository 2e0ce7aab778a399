/** The views' door: entries in, plain data out; nothing here reads a file, a clock or a network, so a browser can run it. */
export { type Absence, absencesOf } from './absences.ts'
export { type Agreement, agreementOf, alphaOf, kappaOf } from './agreement.ts'
export {
  absenceLine,
  actLine,
  believedLine,
  commitmentLine,
  contactLine,
  copyLine,
  disagreementLine,
  dueLine,
  positionLines,
  rateLine,
  readoutLines,
  statementLine,
} from './answer-lines.ts'
export {
  type Answer,
  type AskPage,
  type BriefPage,
  type CommitmentListPage,
  type DuePage,
  type PositionMatrixPage,
  type ReadoutListPage,
  type Verdict,
  verdicts,
} from './answer-page.ts'
export { type Brief, type BriefSection, briefHtml, briefMarkdown } from './brief.ts'
export {
  type Commitment,
  type CommitmentDay,
  type CommitmentLedger,
  commitmentsOf,
  type Evidence,
  type EvidenceDirection,
  evidenceDirections,
} from './commitments.ts'
export { type ContactCard, contactCard, type Delegation, sidesOf, titleOf } from './contact-card.ts'
export { type ContactMove, moveOf } from './contact-move.ts'
export { type CopyTree, copyTree, type FiledReport, type Report } from './copies.ts'
export { formatDuration, formatWhen } from './day.ts'
export { type Difference, type Disagreement, disagreementsOf } from './disagreements.ts'
export { type Due, type DueState, dueOf, dueStates, type Outcome } from './due.ts'
export { type DueRate, dueRates } from './due-rates.ts'
export { type EntryRow, rowOf, rowsOf } from './entry-row.ts'
export { type Explanation, explanationsOf, explanationsOfArticle, type RuledWords } from './explanation.ts'
export { type AccountLine, chainsOf, type Field, fieldsOf, formatValue, formatVenue, formatWord, labelOf } from './field.ts'
export type {
  ArticleListPage,
  ArticlePage,
  ArticleRow,
  Copy,
  EntryListPage,
  EntryPage,
  ErrorPage,
  Page,
  PartyListPage,
  PartyRow,
  ReviewPage,
  ReviewSheet,
  RulesPage,
  SearchPage,
  Slice,
  StatementListPage,
  TimelinePage,
} from './page.ts'
export type { Hit, PageFilter, PartyChoice } from './page-filter.ts'
export { type Passage, passagesOf, type Segment } from './passage.ts'
export {
  changeOf,
  type PositionCell,
  type PositionChange,
  type PositionLedger,
  type PositionMatrix,
  type PositionMove,
  type PositionSaying,
  positionChanges,
  positionsOf,
  stanceScale,
} from './positions.ts'
export {
  type ReadoutArticle,
  type ReadoutLedger,
  type ReadoutPair,
  type ReadoutRow,
  type ReadoutSide,
  type ReadoutState,
  readoutPairsOf,
  readoutStates,
  type Said,
} from './readouts.ts'
export { type CellLine, type RecordCard, recordCards } from './record-cells.ts'
export { type Doubt, type JournalLine, type ReviewItem, type ReviewMaterial, reviewQueue } from './review.ts'
export { sentenceAround } from './sentence-around.ts'
export { pathsOf, type Speaker, type SpokenStatement, type StatementPath, speakersOf, spokenStatement } from './speakers.ts'
export {
  comparedPassages,
  type IndependentReport,
  type StoryListPage,
  type StoryPage,
  type StoryRow,
  type StoryText,
  storyRow,
} from './story.ts'
export { lanesOf, type Timeline, type TimelineMark, timelineOf } from './timeline.ts'
