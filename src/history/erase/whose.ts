import type { WorkspaceId } from '../../base/id.ts';
import { one } from '../../db/one.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ContactLine } from '../contacts/contactLine.ts';

/** All that a contact's rows are found by. */
export interface Whose {
  contacts: string[];
  conversations: string[];
  addresses: string[];
  loops: string[];
  tickets: string[];
  /** 'whatsapp:1014…': recordings that were put into words. */
  media: string[];
  files: string[];
  /** What names the person in bodies that nobody took apart: phones, e-mail, ids at providers, their name. */
  marks: string[];
  /** Texts of theirs that became examples. */
  examples: string[];
}

/** Shorter words name nobody by themselves. */
const SHORTEST_MARK = 5;

export async function readWhose(tx: Tx, workspaceId: WorkspaceId, line: ContactLine): Promise<Whose> {
  const found = await tx.query<Omit<Whose, 'contacts' | 'conversations'>>({
    text: READ,
    values: [workspaceId, line.contactIds, line.conversationIds],
  });
  const { marks, ...rest } = one(found);
  const long = [...new Set(marks.map((mark) => mark.trim()))].filter(({ length }) => length >= SHORTEST_MARK);
  return { ...rest, contacts: line.contactIds, conversations: line.conversationIds, marks: long };
}

const READ = `
with place as (select * from address where workspace_id = $1 and contact_id = any($2)),
said as (select * from message where workspace_id = $1 and conversation_id = any($3)),
matter as (select * from loop where workspace_id = $1 and conversation_id = any($3)),
act as (select effect.* from effect join matter on matter.id = effect.loop_id where effect.workspace_id = $1),
paper as (
  select content->>'fileId' as id from said where content ? 'fileId'
  union select jsonb_path_query(document, 'strict $.**.fileIds[*]') #>> '{}' from (
    select context as document from matter union all select input from act
    union all select output from act where output is not null) as documents
  union select id::text from conversation_file where workspace_id = $1 and conversation_id = any($3)
  union select file_id::text from ticket_attachment join ticket on ticket.workspace_id = $1 and ticket.id = ticket_id
    join matter on matter.id = ticket.loop_id where ticket_attachment.workspace_id = $1)
select
  array(select id from place) as addresses,
  array(select id from matter) as loops,
  array(select ticket.id from ticket join matter on matter.id = loop_id where ticket.workspace_id = $1) as tickets,
  array(select channel || ':' || (content->>'mediaId') from said where content ? 'mediaId') as media,
  array(select distinct id from paper where id is not null) as files,
  array(select name from contact where workspace_id = $1 and id = any($2) and name is not null
    union select external_id from place union select phone from place where phone is not null
    union select email from place where email is not null) as marks,
  array(select example.text from example join review_item on review_item.workspace_id = $1
    and review_item.id = example.review_item_id
    where example.workspace_id = $1 and review_item.conversation_id = any($3)) as examples`;
