/**
 * Why a file, a row or a cell was refused, in words for the person who brought it: what is wrong and what to do.
 * Total: a reason without words does not compile.
 */
export const reasonWords = {
  // The file as a whole
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file is larger than can be read here.',
  'file-not-text': 'This is neither a CSV file nor an XLSX or ODS spreadsheet.',
  'file-kind-not-read': 'Files of this kind are not read. Save it as CSV, XLSX or ODS.',
  'file-encrypted': 'The spreadsheet is protected by a password. Save it without one.',
  'file-damaged': 'The spreadsheet is damaged and cannot be opened. Save it again and bring the new file.',
  'file-holds-too-many-parts': 'The spreadsheet holds more parts than can be read here.',
  'file-unpacks-too-large': 'The spreadsheet unpacks to more than can be read here. Save it as CSV.',
  'file-sizes-untrue': 'The spreadsheet gives untrue sizes for its parts, so it was not opened.',
  'file-has-declarations':
    'The spreadsheet holds XML declarations that no spreadsheet program writes, so it was not opened.',
  'file-took-too-long': 'Reading the file took too long, so it was stopped.',
  'file-took-too-much-memory': 'Reading the file took more memory than is allowed, so it was stopped. Save it as CSV.',
  'text-not-decodable': 'The text of the file cannot be decoded. Save it as CSV UTF-8.',
  'too-many-rows': 'The file has more rows than can be read here.',
  'too-many-columns': 'The file has more columns than can be read here.',
  'too-many-cells': 'The file holds more text than can be read here.',
  'header-not-found': 'The row of column names was not found.',
  'no-rows': 'There are column names but no rows under them.',

  // The shape of a row
  'row-too-long': 'The row is too long. Is a quotation mark left open?',
  'cell-too-long': 'The cell holds more text than a spreadsheet cell can.',
  'quote-left-open': 'A quotation mark opens here and is never closed.',
  'quote-misplaced': 'There is text after a closing quotation mark. Quotation marks inside a cell are doubled.',
  'nul-character': 'The cell holds a NUL character, which text never does. The file may be damaged.',
  'row-number-not-possible': 'The spreadsheet gives a row number that no spreadsheet has.',

  // Columns
  'column-missing': 'This column is needed and was not found.',
  'column-repeated': 'Two columns have this name, so it cannot be told which is meant.',

  // Values
  'value-missing': 'A value is needed here.',
  'urn-not-valid': 'A URN is five to seven digits.',
  'urn-repeated': 'This URN is already in an earlier row of the file.',
  'number-in-scientific-form': 'A spreadsheet program has shortened this number and lost digits. Type it in full.',
  'authority-code-not-valid': 'A local authority code is up to three digits.',
  'establishment-number-not-valid': 'An establishment number is up to four digits.',
  'type-code-not-valid': 'A type of establishment code is one or two digits.',
  'status-not-known': 'The status is not one of open, closed, open but proposed to close, or proposed to open.',
  'link-type-missing': 'The kind of link is needed here.',

  // Days
  'date-not-read': 'This is not a date in a form that is read here. Write 2018-03-13 or 13/03/2018.',
  'date-not-in-calendar': 'There is no such day in the calendar.',
  'date-year-not-possible': 'The year has a typing error.',
  'date-order-unknown': 'It cannot be told whether the day or the month comes first.',
  'closed-before-opened': 'The close date is before the open date.',

  // Warnings: the row is taken, and a person should look
  'name-wrongly-decoded':
    'The name holds letters that come from a wrong decoding of the file. It was taken as it is; check it.',
  'row-under-wrong-names':
    'The row has more cells than there are columns, so what follows its first columns was not taken.',
  'postcode-not-recognised': 'This is not a postcode, and was not taken.',
  'status-code-and-name-differ': 'The status code and its name say different things; the code was taken.',
} as const;

export type ReasonCode = keyof typeof reasonWords;
