/** A field with finitely many elements, named 0 … order-1; 0 and 1 are zero and one. */
export type Field = {
  order: number
  add: (a: number, b: number) => number
  subtract: (a: number, b: number) => number
  multiply: (a: number, b: number) => number
  /** 1/a; 0 for 0, which makes it a permutation. */
  invert: (a: number) => number
}

/**
 * The field of this order, or null where the order is no prime power. Elements are polynomials over the prime field, written as
 * numbers whose digits are the coefficients; products go through powers of a primitive element.
 */
export function finiteField(order: number): Field | null {
  const power = primePower(order)
  if (power === null) return null
  const { prime } = power
  const digitwise = (a: number, b: number, sign: number): number => {
    let sum = 0
    for (let place = 1; place < order; place *= prime) {
      const digit = (Math.floor(a / place) % prime) + sign * (Math.floor(b / place) % prime)
      sum += ((digit + prime) % prime) * place
    }
    return sum
  }
  const add = (a: number, b: number): number => digitwise(a, b, 1)
  const powers = powersOfPrimitive(order, prime, add)
  const logs = new Int32Array(order)
  for (let i = 0; i < order - 1; i++) logs[powers[i]!] = i
  return {
    order,
    add,
    subtract: (a, b) => digitwise(a, b, -1),
    multiply: (a, b) => (a === 0 || b === 0 ? 0 : powers[(logs[a]! + logs[b]!) % (order - 1)]!),
    invert: (a) => (a === 0 ? 0 : powers[(order - 1 - logs[a]!) % (order - 1)]!),
  }
}

/** The prime and exponent of a prime power, or null. */
function primePower(order: number): { prime: number; exponent: number } | null {
  if (!Number.isInteger(order) || order < 2) return null
  let prime = 2
  while (order % prime !== 0) prime = prime * prime > order ? order : prime + 1
  let rest = order
  let exponent = 0
  for (; rest % prime === 0; rest /= prime) exponent++
  return rest === 1 ? { prime, exponent } : null
}

/** 1, x, x², … modulo the first polynomial under which these powers run through every element but zero. */
function powersOfPrimitive(order: number, prime: number, add: (a: number, b: number) => number): Int32Array {
  const top = order / prime
  const powers = new Int32Array(order - 1)
  for (let tail = 1; tail < order; tail++) {
    let element = 1
    let length = 0
    do {
      powers[length++] = element
      const lead = Math.floor(element / top)
      let next = (element % top) * prime
      for (let i = 0; i < lead; i++) next = add(next, tail)
      element = next
    } while (element > 1 && length < order - 1)
    if (element === 1 && length === order - 1) return powers
  }
  throw new Error(`no primitive polynomial of order ${order}`)
}
