/** Has the encoder parse the sentences: tokens, parts of speech, dependencies, names, roles. */
import { stage } from '../stage.ts'

export const syntax = stage({
  requires: ['sentences'],
  assigns: 'syntax',
  find: ({ article, encoder, sentences }) => encoder.parse(article.text, sentences),
})
