import type { MessageFromHost, MessageToHost } from '../../shared/contract/shellBridge.ts'
import { toFault } from '../fault.ts'
import { openHost } from '../host.ts'
import type { Host } from '../host.ts'
import { openStationsDoor } from '../stations/openStationsDoor.ts'
import type { OpenDoor } from '../stations/openStationsDoor.ts'
import { shippedParts } from './paths.ts'
import { servePort } from './portDoor.ts'
import type { HostPort } from './portDoor.ts'

/** The two ends that Electron gives a utility process; Node's own types do not know them. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: MessageToHost; ports: HostPort[] }) => void) => void
  postMessage: (message: MessageFromHost) => void
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort
if (!parent) throw new Error('This entry runs as a utility process of the desktop shell only.')

const { pageDir, resourcesDir } = shippedParts()
let host: Host | undefined
let stations: OpenDoor | undefined

const open = async (dataDir: string, version: string): Promise<void> => {
  try {
    host = openHost({ dataDir, resourcesDir, version })
    stations = await openStationsDoor(host, { pageDir })
    host.backups.start()
    parent.postMessage({ type: 'ready' })
  } catch (error) {
    const fault = toFault(error)
    parent.postMessage({ type: 'failed', code: fault.code, message: fault.cause instanceof Error ? fault.cause.name : fault.code })
  }
}

const close = async (): Promise<void> => {
  await stations?.stop()
  host?.close()
  process.exit(0)
}

parent.on('message', ({ data, ports }) => {
  if (data.type === 'open') void open(data.dataDir, data.appVersion)
  else if (data.type === 'port' && host && ports[0]) servePort(host, ports[0], data.grant)
  else if (data.type === 'close') {
    void close()
  }
})
