type LockedPackage = { version?: string; optionalDependencies?: Record<string, string> }
export type Lockfile = { packages: Record<string, LockedPackage> }
export type PackageFile = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** The places where Node looks for a package that is needed at `from`, nearest first. */
const placesFor = (from: string, name: string): string[] => {
  const places: string[] = []
  let folder = from
  for (;;) {
    places.push(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`)
    if (folder === '') return places
    const outer = folder.lastIndexOf('node_modules/')
    folder = outer > 0 ? folder.slice(0, outer - 1) : ''
  }
}

/**
 * Optional packages that the lockfile names and does not hold. npm leaves out what the machine that wrote the file did not
 * need, and then `npm ci` installs no binary on any other system.
 */
export const missingOptionals = ({ packages }: Lockfile): string[] =>
  Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(from, name).some((place) => packages[place]))
      .map((name) => `${from === '' ? 'package.json' : from.replace(/^.*node_modules\//, '')} wants ${name}`),
  )

/** Dependencies that do not name exactly one version, and those of which the lockfile has another one. */
export const looseVersions = (wanted: PackageFile, { packages }: Lockfile): string[] =>
  Object.entries({ ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies }).flatMap(([name, version]) => {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return [`${name} "${version}" is not one exact version`]
    const locked = packages[`node_modules/${name}`]?.version
    return locked === version ? [] : [`${name} is ${version} in package.json and ${locked ?? 'missing'} in the lockfile`]
  })
