// What a reader judged, kept in this browser alone.

const place = 'policysearch.judgements';

/** All judgements: { question, clause (citation), id, relevant } each, in their order. */
export function judgements() {
  try { return JSON.parse(localStorage.getItem(place)) ?? []; } catch { return []; }
}

/** Notes whether a clause answers a question; null takes the judgement back. False where the browser keeps nothing. */
export function judge(question, { citation, clauseId }, relevant) {
  const others = judgements().filter(other => other.question !== question || other.id !== clauseId);
  return keep(relevant === null ? others : [...others, { question, clause: citation, id: clauseId, relevant }]);
}

/** Forgets all. */
export const forget = () => keep([]);

/** The judgements as policysearch eval judged takes them: CSV with byte order mark. */
export function csv() {
  const rows = judgements().map(({ question, clause, relevant }) => [question, clause, relevant ? '1' : '0']);
  return '\ufeff' + [['question', 'clause', 'relevant'], ...rows].map(row => row.map(field).join(',') + '\r\n').join('');
}

/** A field of CSV; what a spreadsheet would take for a formula has an apostrophe in front, which the reader of the file takes off. */
const field = value => `"${(/^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

function keep(all) {
  try { localStorage.setItem(place, JSON.stringify(all)); return true; } catch { return false; }
}
