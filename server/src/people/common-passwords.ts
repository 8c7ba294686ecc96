/**
 * What common passwords are made of: the heads of the published lists of leaked passwords, keyboard walks, the words
 * of the calendar and the street, and those of councils and of this trade. Lower case, letters alone; one to three of
 * them, with any figures and signs around and between, are refused.
 */
const words = `
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklmnopqrstuvwxyz xyz
qwe qwer qwert qwerty qwertyu qwertyui qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asd asdf asdfg asdfgh
asdfghjk asdfghjkl zxc zxcv zxcvb zxcvbn zxcvbnm qaz wsx edc rfv tgb yhn qazwsx qazwsxedc qazwsxedcrfv poiuytrewq
lkjhgfdsa mnbvcxz azerty azertyuiop qwertz qwertzuiop trewq ytrewq fdsa dvorak
password passwort passwords passphrase passcode passme passwd passw pass word mypassword thepassword nopassword
newpassword oldpassword changepassword temppassword testpassword userpassword adminpassword defaultpassword
changeme changethis changemenow change letmein letmeinnow letmeinplease opensesame sesame trustno trustnoone
welcome welcomeback hello hellothere helloworld goodbye secret topsecret mysecret default temporary temp test tester
testing testtest demo demonstration sample example guest user username account login logon signin admin administrator
adminadmin root rootroot toor master masterkey superuser super supervisor manager office officer staff team teams
company business server system computer laptop internet network windows microsoft outlook google facebook twitter
youtube samsung nokia apple iphone android amazon linkedin dropbox adobe excel sharepoint access secure security
iloveyou iloveyousomuch iloveyouforever ilovemyself ilovehim iloveher iloveu loveyou loveme lovely love lover loves
forever always babygirl babyboy baby honey sweetheart sweetie sweet angel angels princess prince queen king kings
sunshine sunny summer autumn winter spring rainbow butterfly flower flowers blossom daisy rose lily jasmine cherry
monkey dragon tiger lion eagle falcon phoenix panther dolphin horse kitty kitten puppy doggie bunny turtle panda
football footballer soccer baseball basketball hockey rugby cricket tennis golfer snooker darts racing chelsea arsenal
liverpool everton tottenham spurs manchester manutd mancity united city rangers celtic villa astonvilla westham leeds
newcastle sunderland southampton leicester norwich wolves watford fulham burnley blackburn barcelona madrid juventus
superman batman spiderman ironman captain america avengers starwars darthvader skywalker jedi yoda gandalf pokemon
pikachu minecraft fortnite nintendo playstation xbox gamer matrix ninja samurai pirate wizard harrypotter hogwarts
metallica nirvana beatles elvis queen madonna rockyou slipknot eminem blink
michael michelle jennifer jessica ashley daniel david thomas charlie jordan andrew matthew joshua anthony william
robert richard george oliver harry jack james john joseph samuel alexander benjamin christopher nicholas jonathan
amanda nicole elizabeth victoria charlotte sophie emily olivia amelia hannah rebecca samantha stephanie natalie
mohammed muhammad fatima aisha
london england english britain british wales welsh scotland scottish ireland irish europe birmingham bristol sheffield
nottingham cardiff edinburgh glasgow belfast oxford cambridge brighton york bath kent essex sussex surrey dorset devon
cornwall norfolk suffolk
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday today tomorrow yesterday christmas easter birthday holiday holidays weekend morning
evening night happy newyear
one two three four five six seven eight nine ten eleven twelve hundred thousand million
red blue green yellow orange purple pink black white silver golden gold
cheese chocolate cookie banana coffee whiskey pepper ginger peanut pumpkin biscuit bailey buster
freedom peace heaven jesus jesuschrist jesuslovesme christ blessed blessing faith believe godisgood lord angelsofgod
money dollar dollars pound rich lucky lottery winner champion success power legend hero boss killer hunter shadow
stalker ranger cowboy soldier warrior thunder lightning storm fire ice whatever nothing something somebody nobody
anything everything computerscience thisismypassword thisisapassword thisispassword ihatepasswords iforgot
iforgotmypassword donttellanyone cantrememberit correcthorsebatterystaple correcthorse
council councils councillor county district borough unitary local authority government governor public service services
committee cabinet scrutiny democracy democratic school schools academy teacher teachers headteacher education child
children family families police nhs health social care worker community communities safeguarding safeguard safety
prevent preventduty prevention channel channelpanel duty due regard dueregard wrap training trained dashboard
compliance report reports counter terrorism terrorist extremism radicalisation homeoffice home house street town
`;

export const commonWords: readonly string[] = words.split(/\s+/).filter(Boolean);

/** Long runs that hold no letters or no word, by which keyboards and clocks are walked. */
export const commonRuns: readonly string[] = [
  '01234567890123456789012345678901234567890',
  '09876543210987654321098765432109876543210',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'zaq12wsxcde34rfvbgt56yhnmju78ik',
  '!qaz@wsx#edc$rfv%tgb^yhn',
  '31415926535897932384626433',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
];
