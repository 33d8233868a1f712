/** Said by somebody who cannot wait, in English. */
export const urgentEn: readonly string[] = `
I need it by tomorrow
it's urgent
this is urgent please
urgent: wrong address on my order
asap please
as soon as possible please
I need an answer right now
can you answer quickly, I'm at the door of the store
please hurry
hurry please the courier is here
quick question, I need it today
need this today
I need it for a wedding on saturday
the party is tonight and the chairs aren't here
my guests arrive in two hours
I'm travelling tomorrow morning, can it come today
I leave for the airport at six
the driver is outside right now and needs the code
the courier is waiting downstairs
please stop the shipment before it leaves
stop the order before it ships please, it just went through
cancel immediately please, I clicked twice
please cancel it right away
the address is wrong and it ships in an hour
change the address now please before it's too late
I need the invoice within the hour
my accountant closes the books today, I need the invoice
deadline is today at five
it has to be here before noon
the offer ends in ten minutes and the coupon does not work
the sale ends at midnight and I can't pay
water is pouring out of the tap you installed
the shelf is about to fall
I'm moving out tomorrow
we move on friday and need the bed before
today is the last day to return it
my return window closes today
last day to return, what do I do
my baby comes next week and the crib isn't here
I have no fridge since yesterday, the food is spoiling
without the stove we can't cook, when can somebody come today
no heating at home and it's freezing
I need somebody now
can someone call me immediately
call me right now please
please respond urgently
emergency
it's an emergency
this can't wait
can't wait until monday
there's no time
running out of time
time is short
I only have five minutes
I'm in the meeting in 10 min, need the quote
quote needed this morning
we open the restaurant tomorrow and the tables are missing
hotel opening friday, 20 lamps missing, please prioritise
please prioritise my order
please treat this as a priority
top priority please
express please, the fastest you have
what is the fastest way to get it
can you ship today? it's for tomorrow
same day delivery possible? I need it tonight
I need it before 3pm
is anyone there? it's urgent
please reply fast
reply asap
need help now
help, quickly
help!! the glass door came off
please please quickly, the truck is leaving
the truck is leaving with my sofa
they are about to deliver to the wrong house
the courier is at my old address
he's at the wrong door right now
I'm standing in front of the pickup point and it closes in 15 minutes
pickup closes in half an hour, what is my code
what's the code, I'm at the counter
my payment link expires in an hour
the pix code expires in 5 minutes
my card was charged just now by mistake, stop it please
just paid the wrong order, please stop it now
I must know today
must have it this week, birthday on friday
birthday is tomorrow and the gift hasn't arrived
gift for tomorrow, will it make it
christmas is in two days, will it be here
the exam of my inspection is tomorrow and I need the certificate
the inspector is here and asks for the papers
need the manual now, the installer is here
the technician is here and a part is missing
the carpenter waits, which screws do I use
right now please
now please
immediately
at once please
without delay please
today without fail
ASAP!!!
URGENT
URGENT please, wedding tomorrow
I need this sorted out today
this is time sensitive
time critical: fair starts tomorrow
we're closing in 20 minutes
THE PARTY IS TONIGHT WHERE ARE THE CHAIRS
third time I ask and the wedding is tomorrow!!!
answer me now, the driver leaves in a minute!!!
`
  .trim()
  .split('\n');
