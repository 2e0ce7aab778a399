import { expect, test } from 'vitest'
import { ownerOf } from '../../src/reconcile/index.ts'

test.each<[outlet: string | undefined, url: string | undefined, owner: string | undefined]>([
  ['Office of the President of Varland', undefined, 'Varland'],
  ['Press Service of the President of Ostrea', undefined, 'Ostrea'],
  ['Ministry of Foreign Affairs of France', undefined, 'France'],
  ["Qatar's foreign ministry press service", undefined, 'Qatar'],
  ['Embassy of Ostrea', undefined, 'Ostrea'],
  ['Kremlin', undefined, 'Russia'],
  [undefined, 'https://bidenwhitehouse.archives.gov/briefing-room/x', 'United States'],
  ['Halden Courier', undefined, undefined],
  ['President Weekly', undefined, undefined],
  // A state's agency reports; it is not the government.
  ['TASS', undefined, undefined],
  ['NATO', undefined, undefined],
  [undefined, 'not an address', undefined],
])('%s %s is the voice of %s', (outlet, url, owner) => {
  expect(ownerOf({ outlet, url })?.name).toBe(owner)
})
