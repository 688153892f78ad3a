/** What travels between the stand-in's main process and a stand-in utility process. */
export type UtilityWire =
  | { kind: 'message'; data: unknown; ports: number[] }
  | { kind: 'port'; id: number; data: unknown }
  | { kind: 'portClosed'; id: number }
