import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { ContactId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { readContact, type ReadContact } from '../contacts/readContact.ts';
import { readTimeline, type Happened } from '../timeline/readTimeline.ts';
import { labelsIn, type Labels } from './labels.ts';

const MARGIN = 50;
const PAGE = 100;
/** A page of text; the JSON export has all of it. */
const LONGEST = 2_000;

/**
 * Everything about a contact for people to read, written as it is read from the database. The fonts of every PDF reader know
 * Western letters only: others are shown as '?'; the JSON export has them.
 *
 * @throws AppError CONTACT_NOT_FOUND, before anything is written.
 */
export async function exportPdf(
  db: Database,
  workspaceId: WorkspaceId,
  { contactId, language, now }: { contactId: ContactId; language: string; now: Date },
): Promise<Readable> {
  const contact = await readContact(db, workspaceId, { contactId, now });
  const labels = labelsIn(language);
  const paper = new PDFDocument({ margin: MARGIN, info: { Title: labels.title }, lang: language });
  writePerson(paper, { contact, labels, now });
  writeMatters(paper, contact, labels);
  heading(paper, labels.happened);
  writeTimeline(paper, { db, workspaceId, contactId: contact.id, labels }).then(
    () => paper.end(),
    (error: Error) => paper.destroy(error),
  );
  return paper;
}

type Paper = PDFKit.PDFDocument;

function heading(paper: Paper, text: string): void {
  paper.moveDown().font('Helvetica-Bold').fontSize(13).text(legible(text)).font('Helvetica').fontSize(10);
}

function line(paper: Paper, text: string): void {
  paper.text(legible(text));
}

function writePerson(
  paper: Paper,
  { contact, labels, now }: { contact: ReadContact; labels: Labels; now: Date },
): void {
  paper.font('Helvetica-Bold').fontSize(18).text(legible(labels.title)).font('Helvetica').fontSize(10);
  line(paper, `${labels.made} ${stamp(now)}`);
  paper.moveDown();
  line(paper, `${labels.name}: ${contact.name ?? '–'}`);
  line(paper, `${labels.language}: ${contact.language ?? '–'}`);
  for (const [name, value] of Object.entries(contact.attributes))
    line(paper, `${name}: ${JSON.stringify(value)}`);
  heading(paper, labels.addresses);
  for (const { channel, phone, email, externalId, proofLevel, consent } of contact.addresses) {
    line(paper, `${channel}: ${phone ?? email ?? externalId} (${labels.proof} ${proofLevel})`);
    for (const [purpose, word] of Object.entries(consent)) {
      if (purpose.endsWith('At')) continue;
      line(paper, `    ${labels.consent}: ${purpose}: ${word === 'stop' ? labels.refused : labels.allowed}`);
    }
  }
}

function writeMatters(paper: Paper, { openLoops, closedLoops }: ReadContact, labels: Labels): void {
  heading(paper, labels.matters);
  const loops = [...openLoops, ...closedLoops];
  if (loops.length === 0) line(paper, labels.nothing);
  for (const { protocolNumber, reason, object, outcome, nextStep, openedAt, closedAt } of loops) {
    const state =
      closedAt === null ? `${labels.open}: ${nextStep ?? ''}` : `${labels.closed}: ${outcome ?? ''}`;
    line(paper, `${protocolNumber}  ${stamp(openedAt)}  ${reason}  ${object?.ref ?? ''}  ${state}`);
  }
}

async function writeTimeline(
  paper: Paper,
  of: { db: Database; workspaceId: WorkspaceId; contactId: ContactId; labels: Labels },
): Promise<void> {
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await readTimeline(of.db, of.workspaceId, { contactId: of.contactId, query });
    for (const item of items) writeItem(paper, item, of.labels);
    cursor = next ?? undefined;
  } while (cursor !== undefined && !paper.destroyed);
}

function writeItem(paper: Paper, { kind, at, by, details }: Happened, labels: Labels): void {
  paper.moveDown(0.4).fillColor('#555').fontSize(8);
  line(paper, `${stamp(at)}  ${labels.kinds[kind]}${by === null ? '' : `  ${by}`}`);
  paper.fillColor('#000').fontSize(10);
  line(paper, said(details).slice(0, LONGEST));
}

/** The words of a message or a note; of anything else, what there is to say about it. */
function said(details: Happened['details']): string {
  const { content, text } = details;
  if (typeof text === 'string') return text;
  if (content !== null && typeof content === 'object' && !Array.isArray(content)) {
    const words = [content.text, content.title, content.caption].filter((word) => typeof word === 'string');
    return words.length > 0 ? words.join(' ') : JSON.stringify(content);
  }
  return Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}

const stamp = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Source: the encoding WinAnsi of the PDF standard fonts, PDF 32000-1:2008, annex D. */
function legible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\n\u0020-\u007e\u00a0-\u00ff\u20ac\u2013\u2014\u2018-\u201d\u2022\u2026]/gu, '?');
}
