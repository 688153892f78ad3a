import type { NetworkInterfaceInfo } from 'node:os'
import type { AddressKind, OwnAddress } from '../stationsDoor.ts'

/** Names of interfaces that lead to machines inside this machine, or through a tunnel elsewhere. */
const VIRTUAL_NAME =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|lxc|lxd|podman|cni|flannel|tailscale|zt|utun|tun|tap|wg|ham|ppp|awdl|llw|anpi)|virtualbox|vmware|hyper-v|wsl|tailscale|zerotier|wireguard|openvpn|hamachi/i
/** Network cards that virtual machines give to their host: VirtualBox host-only, VMware host, Docker. */
const VIRTUAL_CARD = /^(0a:00:27|00:50:56:c0|02:42)/i
const ORDER: readonly AddressKind[] = ['network', 'link-local', 'virtual', 'loopback']

const isSharedSpace = (address: string): boolean => {
  const [first, second] = address.split('.').map(Number)
  // RFC 6598; Tailscale and providers use it, no room does.
  return first === 100 && second! >= 64 && second! < 128
}

const kindOf = (name: string, { address, internal, mac }: NetworkInterfaceInfo): AddressKind => {
  if (internal || address.startsWith('127.')) return 'loopback'
  if (VIRTUAL_NAME.test(name) || VIRTUAL_CARD.test(mac) || isSharedSpace(address)) return 'virtual'
  return address.startsWith('169.254.') ? 'link-local' : 'network'
}

/** IPv4 addresses of a machine with what they are good for, the likeliest first. `interfaces` is what Node says about it. */
export const ownAddresses = (interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): OwnAddress[] =>
  Object.entries(interfaces)
    .flatMap(([name, infos = []]) =>
      infos.filter(({ family }) => family === 'IPv4').map((info) => ({ address: info.address, interface: name, kind: kindOf(name, info) })),
    )
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
