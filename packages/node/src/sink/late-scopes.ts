import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Sdk, SdkClient, SdkIsolationScope, SdkScope } from '../sdk.ts'

/** What the SDK keeps for the code that runs now. */
export interface Scopes {
  readonly scope: SdkScope
  readonly isolationScope: SdkIsolationScope
}

/** Calls `fn` in scopes that are made, outside of any other, when somebody asks for one. */
export type RunInLateScopes = <T>(make: () => Scopes, fn: () => T) => T

type Storage = AsyncLocalStorage<unknown>

/**
 * Making scopes is most of what a job costs that has nothing to tell. Version 11 keeps them in one
 * storage, as an object of two; an object that makes them late is the same to it.
 *
 * @returns `undefined` where the SDK keeps them in another way, as version 10 does.
 */
export function lateScopes(sdk: Sdk, client: SdkClient): RunInLateScopes | undefined {
  const storage = client.asyncLocalStorageLookup?.asyncLocalStorage
  if (storage === undefined || !keepsScopes(sdk, storage)) return undefined
  return (make, fn) => storage.run(new LateScopes(storage, make), fn)
}

function keepsScopes(sdk: Sdk, storage: Storage): boolean {
  let keeps = false
  sdk.withScope((scope) => {
    const kept = (storage.getStore() ?? {}) as Partial<Scopes>
    keeps = kept.scope === scope && kept.isolationScope === sdk.getIsolationScope()
  })
  return keeps
}

class LateScopes implements Scopes {
  readonly #storage: Storage
  readonly #make: () => Scopes
  #made: Scopes | undefined

  constructor(storage: Storage, make: () => Scopes) {
    this.#storage = storage
    this.#make = make
  }

  get scope(): SdkScope {
    return this.#scopes().scope
  }

  get isolationScope(): SdkIsolationScope {
    return this.#scopes().isolationScope
  }

  #scopes(): Scopes {
    this.#made ??= this.#storage.run(undefined, this.#make)
    return this.#made
  }
}
