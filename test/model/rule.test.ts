/** Every rule that a cell or a doubt can name has its reason and example. */
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesIn } from '../../scripts/reading-page.ts'
import { ruleOf, rules } from '../../src/model/rule.ts'
import { articleRules } from '../../src/model/rules/article.ts'
import { attributionRules } from '../../src/model/rules/attribution.ts'
import { contactRules } from '../../src/model/rules/contact.ts'
import { dateRules } from '../../src/model/rules/date.ts'
import { fieldRules } from '../../src/model/rules/field.ts'
import { statusRules } from '../../src/model/rules/status.ts'

const given = [...new Set(globSync('src/{intake,reading,reconcile}/**/*.ts').flatMap(rulesIn))]

test('every rule that intake, reading or reconcile can give has a sentence; else write it in src/model/rules/', () => {
  expect(given.length).toBeGreaterThan(80)
  expect(given).toEqual(expect.arrayContaining(['status-past', 'month-day', 'byline-markup', 'content-of-record', 'quotation-open']))
  expect(given.filter((id) => ruleOf(id) === undefined)).toEqual([])
})

test('no sentence is left of a rule that nothing gives', () => {
  const named = /^(participants|absent|speakers|parties|holders|actors|recipients|chain)-of-record$|^edited-by-person$/ // fields of parties keep no rule, and a person is none
  expect(rules.map(({ id }) => id).filter((id) => !given.includes(id) && !named.test(id))).toEqual([])
})

test('a rule stands in one table only', () => {
  const ids = [articleRules, attributionRules, contactRules, dateRules, fieldRules, statusRules].flatMap((table) => Object.keys(table))
  expect(ids.length).toBe(rules.length)
})

test.each(rules)('$id: one sentence, one example', ({ reason, example }) => {
  expect(reason).toMatch(/^["A-Z].*[^.]\.$/)
  expect(reason).not.toMatch(/[.!?] [A-Z]/)
  expect(example.length).toBeGreaterThan(5)
})

test('what is no rule has none', () => {
  expect(ruleOf('no-such-rule')).toBeUndefined()
  expect(ruleOf('toString')).toBeUndefined()
})
