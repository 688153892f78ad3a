import { DevicesByTable } from './devices/DevicesByTable.tsx'
import { OtherDevices } from './devices/OtherDevices.tsx'
import { WaitingDevices } from './devices/WaitingDevices.tsx'
import { DoorBar } from './DoorBar.tsx'
import { Refusals } from './Refusals.tsx'

/** We listen: who waits comes first, because somebody stands at a table with a phone in the hand. */
export function OpenStations() {
  return (
    <>
      <DoorBar />
      <WaitingDevices />
      <Refusals />
      <DevicesByTable />
      <OtherDevices />
    </>
  )
}
