import { isContractProcedure } from '@orpc/contract'
import type { AnyContractProcedure } from '@orpc/contract'
import { isProcedure } from '@orpc/server'
import type { AnyProcedure } from '@orpc/server'
import { contract } from '../../../src/shared/contract/contract.ts'
import { router } from '../../../src/host/rpc/router.ts'
import type { Role } from '../../../src/shared/contract/base.ts'

const walk = <T>(node: unknown, isLeaf: (value: unknown) => value is T, path: readonly string[] = []): [string, T][] =>
  isLeaf(node)
    ? [[path.join('.'), node]]
    : Object.entries(node as Record<string, unknown>).flatMap(([name, inner]) => walk(inner, isLeaf, [...path, name]))

/** Every procedure of the contract with its dotted name. */
export const contractProcedures: [string, AnyContractProcedure][] = walk(contract, (value): value is AnyContractProcedure =>
  isContractProcedure(value),
)

/** Every procedure that the host implements. */
export const routerProcedures: [string, AnyProcedure][] = walk(router, (value): value is AnyProcedure => isProcedure(value))

export const rolesOf = (procedure: AnyContractProcedure): readonly Role[] => (procedure['~orpc'].meta as { roles: readonly Role[] }).roles
