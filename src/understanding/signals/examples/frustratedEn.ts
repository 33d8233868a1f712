/** Said in anger, despair or scorn, in English. */
export const frustratedEn: readonly string[] = `
this is the third time I'm asking
I've asked you three times already
how many times do I have to repeat myself
for the last time, where is my order
I already told you that twice
are you even reading what I write
you don't listen
this is ridiculous
this is unacceptable
what a joke of a shop
absolutely useless
you are useless
worst service ever
worst company I have ever dealt with
I'm sick of this
I'm fed up
I am so tired of waiting
I've had enough of you people
I can't believe how bad this is
this is driving me crazy
you're wasting my time
what a waste of time
nobody answers me
nobody helps me here
two weeks and not a single reply
I have been waiting for a month for this lamp
still nothing. STILL NOTHING
WHERE IS MY MONEY
GIVE ME MY MONEY BACK NOW
ANSWER ME
HELLO??? ANYBODY THERE????
WHY IS NOBODY ANSWERING
I AM SO ANGRY
stupid bot
dumb machine, you understand nothing
you idiots sent the wrong one again
morons
bunch of clowns
go to hell
what the hell is this
what the hell is wrong with you
wtf
wtf is going on with my order
this is bullshit
bullshit excuse
are you kidding me
are you f***ing kidding me
screw you and your shop
piece of crap arrived broken again
shitty service
damn it just answer me
for god's sake send somebody
I hate this shop
I hate talking to robots
I'm furious
I'm really angry right now
I'm livid
I am extremely disappointed
so disappointed in you
very upset about this whole thing
I'm losing my patience
my patience is over
I feel ignored
I feel cheated
you lied to me
liars
you promised monday and it's thursday again
you keep saying tomorrow and nothing comes
every day another excuse
again the wrong colour, are you blind
broken AGAIN
again??? seriously???
seriously?
oh great, another delay
oh wonderful, it arrived in pieces, great job
thanks for nothing
brilliant service, really, only three weeks late
well done, you ruined my daughter's party
nice, you charged me twice and sent nothing
congratulations, you managed to send the wrong chair twice
wow, what an amazing help you are 🙄
sure, take another month, why not
lovely, one more form to fill in
is this a joke
you must be joking
I want to scream
I want to cry, nothing works
I don't know what to do any more with you people
I give up
forget it, you're hopeless
hopeless
pathetic
disgusting service
what a disgrace
you should be ashamed
shame on you
never buying here again
I will never order from you again
lost a customer
I regret buying from you
this is a nightmare
what a mess you made
nothing but problems with you since day one
it broke after one day, what garbage
this table is rubbish and so is your service
cheap trash
total rip off
you're robbing people
stop sending me the same answer
stop copy pasting and help me
that is not what I asked!!!
no no no NO
I SAID NO
you don't understand anything
you understood nothing, again
this bot is a joke
let me talk to a human for once you stupid thing
I'm going round in circles with you
you send me from one to the other
I've explained it to four different people
four calls, six emails, zero answers
unbelievable
unbelievable how you treat customers
this can't be happening again
enough!
ENOUGH
👿👿👿
😡 where is it
🤬
I'm about to lose it 😤
why is everything so complicated with you
what kind of shop is this
do you even work there
I took a day off for nothing, no one showed up
waited all day and nobody came, thanks a lot
you cancelled my order without telling me, how dare you
how dare you
don't tell me to be patient
don't you dare say sorry again
your apologies are worth nothing
ffs
omg just fix it already
just give me my damn refund
it is always the same with you
you never keep your word
this has been going on for weeks and I am done
`
  .trim()
  .split('\n');
