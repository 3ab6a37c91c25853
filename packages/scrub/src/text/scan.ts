/**
 * How far each detector has read a text; all are indexes. A place before such an index is not looked at
 * again, which keeps the work linear in the length of the text.
 */
export interface Scan {
  /** The end of the last span that goes: a key or a token before it is part of that. */
  resume: number
  /** Where the last key that was looked at ends. */
  keyEnd: number
  /** Objects and lists below a secret's key are read up to here. */
  bracketEnd: number
  /** The same below a key that says little. */
  weakBracketEnd: number
  /** Values behind a key that says little are read up to here. */
  weakEnd: number
  /** Long values that are no secret are read up to here. */
  longEnd: number
  /** Encoded words are decoded up to here. */
  encodedEnd: number
  /** Lists of bytes are read up to here. */
  bytesEnd: number
  /** By template of a token: the end of the last run that began like one and turned out to be none. */
  madeUpEnds?: Map<object, number>
  /** The run of word characters that a token begins in ends here. */
  runEnd: number
  /** JSON Web Keys and Kubernetes manifests are read up to here. */
  keyObjectEnd: number
  manifestEnd: number
  /** Lists and objects of cookies are read up to here. */
  cookiesEnd: number
  /** Parameters of statements are read up to here. */
  parametersEnd: number
  /** Variables of GraphQL are read up to here; what its arguments say of them, once it was asked. */
  variablesEnd: number
  argumentRules?: ReadonlyMap<string, string>
  /** Rows of statements that insert are read up to here. */
  rowsEnd: number
  /** Tables are read up to here. */
  tableEnd: number
  /** Commands are read up to here. */
  commandEnd: number
  /** Between these two stands no mark that may begin a literal; see `assignment.ts`. */
  bareFrom: number
  bareEnd: number
}

/** Begins at the first character. */
export function newScan(): Scan {
  return {
    resume: 0,
    keyEnd: 0,
    bracketEnd: 0,
    weakBracketEnd: 0,
    weakEnd: 0,
    longEnd: 0,
    encodedEnd: 0,
    bytesEnd: 0,
    runEnd: 0,
    keyObjectEnd: 0,
    manifestEnd: 0,
    cookiesEnd: 0,
    parametersEnd: 0,
    variablesEnd: 0,
    rowsEnd: 0,
    tableEnd: 0,
    commandEnd: 0,
    bareFrom: 0,
    bareEnd: 0,
  }
}
