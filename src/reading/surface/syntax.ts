/** Has the encoder parse the sentences: tokens, parts of speech, dependencies, names, roles, frames. */
import { stage } from '../stage.ts'

export const syntax = stage({
  requires: ['sentences', 'quotations'],
  assigns: 'syntax',
  find: ({ article, encoder, sentences, quotations }) => encoder.parse(article.text, sentences, quotations),
})
