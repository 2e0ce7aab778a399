import { describe, expect, it } from 'vitest'
import { Register } from '../../../src/reading/attribution/register.ts'

/** [named first, named later, the same person]. */
const people: [string, string, boolean][] = [
  ['Pavel Noor', 'Noor', true],
  ['Pavel Noor', 'Anna Noor', false],
  ['Sergei Volkov', 'Sergey Volkov', true],
  ['Nabil al-Rashidi', 'Rashidi', true],
  ['Lin Wei', 'Lin', true],
  ['Karim bin Nasser Al Hadi', 'Karim bin Nasser', true],
  ['Steven Holm', 'Steve Holm', true],
  ['Ursula von der Toft', 'von der Toft', true],
  ['Erik Holm', 'Erik Rask', false],
]

describe('register', () => {
  it.each(people)('%s and %s: one person is %s', (first, later, same) => {
    const register = new Register('')
    expect(register.person(first) === register.person(later)).toBe(same)
  })

  it('joins an organisation with its initials, in one state only', () => {
    const register = new Register('')
    const union = register.organisation('World Cable Union', 'organisation')
    expect(register.organisation('WCU', 'organisation')).toBe(union)
    const ours = register.organisation('foreign ministry', 'organisation', 'QA')
    expect(register.organisation('foreign ministry', 'organisation', 'DE')).not.toBe(ours)
  })

  it('calls a state as the article spells it, and by its row where the article has only initials', () => {
    const register = new Register('')
    const at = { kind: 'name' as const, start: 0, end: 1, sentence: 0, head: 0 }
    const britain = register.state('GB', 'United Kingdom')
    register.mention(britain, at, 'Britain')
    expect(register.nameOf(britain)).toBe('Britain')
    const america = register.state('US', 'United States')
    register.mention(america, at, 'US')
    register.mention(america, { ...at, kind: 'metonym' }, 'Washington')
    expect(register.nameOf(america)).toBe('United States')
  })

  it('keeps courtesy out of offices, but learns the gender from it', () => {
    const register = new Register('Mrs Foreign Minister')
    const draft = register.person('Lind')
    register.office(draft, { start: 0, end: 3 }, undefined)
    register.office(draft, { start: 4, end: 20 }, 'FR')
    expect(draft.offices).toEqual([{ start: 4, end: 20 }])
    expect(draft.gender).toBe('female')
    expect(draft.state).toBe('FR')
  })
})
