export type {
  Backend,
  Config,
  ConfigOff,
  ConfigOn,
  ConfigSettings,
  Dsn,
  Env,
  OffReason,
  PolicyName,
} from './config.ts'
