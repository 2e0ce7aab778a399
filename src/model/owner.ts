/** An owner: the side whose own voice an outlet is - a presidency, a ministry, an embassy. */

export interface Owner {
  /** The state or side as it is written: "Ostrea", "Russia". */
  readonly name: string
  /** ISO 3166-1 alpha-2 (or EU). */
  readonly state?: string | undefined
}
