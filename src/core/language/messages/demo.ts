/** What the demo tells around the gate's own words. */
export const demoMessages = {
  'demo.story': () =>
    "The story: it is 13:00, and release 4.2 of a small web shop is to ship at 19:00. Twenty minutes ago a penetration tester showed that any customer can read every order. These are the real reports of four tools, and the tester's own. First the gate recorded what is deployed, release 4.1; now it judges 4.2 against it:",
  'demo.next': ({ shop }: { shop: string }) =>
    `Try it on your own reports: holdpoint gate REPORT... The shop and its reports are in ${shop}; nothing was sent anywhere.`,
} as const
