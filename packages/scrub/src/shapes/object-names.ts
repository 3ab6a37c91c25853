/**
 * Prefixes of ids that name an object and open nothing, by vendors (`evt_`) and programs (`node-`).
 */
const OBJECTS =
  'evt|msg|user|sess|session|org|req|request|run|thread|asst|resp|chatcmpl|file|dpl|prj|team|acct|call|' +
  'job|img|ch|cus|in|sub|price|prod|po|re|txn|pm|cursor|page|trace|span|rec|src|mutex|queue|lock|lease|' +
  'cache|task|event|node|pod|host|ord|order|inv|cart|card|item|doc|batch|step|plan|link|obj|usr|tx|we|si|' +
  'ba|dp|tr|ft|rel|tmpl|form|fld|tbl|ami|vpc|sg|eni|role|perm|conv|agent|toolu?|gen|commit|asset|index|' +
  'topic|device|visitor|anon|variant|flag|shard|part|seg|snap|backup|vol|disk|nic|lb|tg|rs|cluster|ns|' +
  'svc|deploy|release|artifact|layer|blob|tree|grp|group|il|fee|ii|cn|qt|sched|mandate|proj|env|block|acc|' +
  'wh|ws|charge|refund|workflow|upload|media'
/** Prefixes of digests, builds and versions. */
const DIGESTS =
  'sha\\d*|md5|etag|nonce|id|[cgkmptru]id|keyid|chunk|build|hash|v\\d+|idem|fingerprint'
/** Prefixes of keys that are public. */
const PUBLIC = 'cs|pk|[a-z]*pub(?:k|lic|lishable)?|pi|seti'

/** Whether the words before a random run say that it is no secret. */
export const OBJECT_NAMES: RegExp = new RegExp(
  `^(?:${PUBLIC})[_-]|(?:^|[_-])(?:${OBJECTS}|${DIGESTS})[_-]$|idempotency`,
  'i',
)
