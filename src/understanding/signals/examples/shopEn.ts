/** What is said to a shop about its things, calmly, in English. */
export const shopEn: readonly string[] = `
the lamp died after two days
can you kill the lights option in the app for this lamp?
is the glass table tempered
where is my order LP-1042?
I want my money back
can I pay with paypal
the bulb burnt out already
my burner number is the same one
do you have this chair in police blue
ship it to 14 Court Street please
it has a big dent on the side
the doctor chair, is it in stock
the address is St Mary's Hospital, reception desk
is the pillow hypoallergenic
the kids table is wobbly
my son loves the bunk bed, thank you!
I bought it for my daughter's birthday
dinner set arrived with two plates broken
the knife set is missing one knife
how sharp is the bread knife
do you sell fire pits
the candle holder named Fogo, is it back
smoke grey or charcoal, which is closer to the photo
the colour is called Smoke
is there a smoked glass version
what time does your shop close
can I change the delivery address
I need an invoice for my company
which company delivers
can I return it without the box
how long does the refund take
the fridge is dead on arrival
dead pixel on the display of the clock
the batteries died
does it come with a power cord
it doesn't charge
the cord is too short
how do I charge the lamp back up
the charge of the battery lasts one hour
is there an extra charge for delivery
what is the delivery charge to Porto
you charged me twice
why was I charged 19.90
the payment failed
my card was declined
my bank shows it as pending
I paid by bank transfer, did it arrive
can I contact you by phone
call me when it ships
are there cheaper shelves
does the sofa fit through a 70 cm door
what fabric is the sofa
the fabric cut I ordered is 2 metres
cut to size possible?
can you cut the curtain to 180
is the mattress firm
what is the warranty on the mixer
warranty claim for my coffee maker please
is it covered by the guarantee
the handle is loose
screws are missing
two screws missing from the shelf
the drawer won't close
I got the wrong colour
I got the wrong lamp
it is too big
it is too small
doesn't fit my kitchen
does it work with 220 volts
is it LED
what bulb does it take
warm white or cold white?
I'd like to order two more
do you have gift cards
the promo code SUMMER says expired
any discount for two
can you hold it for me until Friday
pick up in store possible?
do you deliver to Lisbon
track LP-1042
it says delivered but I don't have it
my parcel seems lost
the courier left it with the neighbour
nobody came today
when will it be here, tomorrow?
I will be out tomorrow, can you reschedule
ring the bell twice
the box was crushed but the lamp is fine
scratched table top
there's a crack in the vase
a chip on the mug
thanks a lot!
hello, anyone there?
perfect, thank you
you're killing it guys, love the shop
I'm dying to get my new sofa haha
this lamp is to die for
I'd kill for that armchair in green
the wait is killing me lol
drop dead gorgeous lamp
shoot, I forgot to add the pillow
the deadline is Friday
is it a death star lamp like in the movie
I'm a nurse and get home at 8, deliver after that
the recipient is Dr. Anna Lawson
deliver to Lawrence Sue Miller
my name is Sue
order is under Sue Parker
the name is Grace Court
Crown Court Hotel, room 12, is where it should go
do you sell court shoes
tennis court lamp posts?
the model is called Attorney
a legal pad holder, do you have one
is the desk legal size drawer for documents
paper size letter or legal
can the shelf hold files
Case of 12 glasses
what case does the lamp come in
in that case I'll take the blue one
charge my card please
can you reverse the order of the shelves
reverse side of the rug
is the cushion cover reversible
data sheet for the mixer please
can I have the technical data
what information is on the label
change my phone number please
update my email to the new one
how do I log in to my account
I forgot my password
create an account
do I need an account to buy
remove one item from my order
remove the lamp from my cart
delete the second chair from the order
cancel my order
I don't want it anymore
I don't want to wait any longer
stop sending me offers
unsubscribe
please don't send any more newsletters
does it come with a plug adapter
the plug is the wrong type
can it go outside in the rain
waterproof?
is it safe for the dishwasher
is the pan oven safe
microwave safe?
food safe glaze?
safe delivery spot is behind the gate
hide the safe behind a picture, does the frame cover 40 cm
is it child proof, the cabinet lock
high chair for a 2 year old
kids bed 90x190
baby blue rug
do you have a crib mattress
childrens bookshelf
teen desk
the toy chest lid
school desk for my daughter
is it heavy? can one person lift it
the smell goes away after airing, right
does the candle smell of vanilla
the oil burner in ceramic
incense burner price
two burner stove
cast iron pan for open fire
fire screen for my fireplace
fire red or wine red
fireplace tools set
spark plug shape lamp
sparkling glasses
Sparkle rug 2x3
bleeding heart flower pot
blood orange candle
shocking pink cushion
shock proof phone holder?
soft touch finish
stitched leather edge
the stitching came loose
rash guard no sorry wrong shop lol
what's new
new arrivals?
any news on my order
no news yet?
newspaper rack in oak
newspaper basket price
the magazine rack
TV stand for 55 inch
does the TV bench fit a 65 inch
media unit in white
media console
a press for garlic
french press 1 litre
is the coffee press glass or steel
pressed wood or solid
journal with leather cover
reading lamp for the journal
express delivery how much
blog post you had about rugs, link?
I saw it on your instagram
saw the video on tiktok, is it this lamp
who won the match
tell me a joke
what's the weather like
are you a robot
can I talk to someone
let me talk to a person
my last name is Contreras
contractor discount?
I'm an interior contractor, do you have trade prices
bind the curtain with a tie back
terms of payment for companies?
do you accept payment in 3 instalments
is the price final
the policy on returns?
what is your return policy
police themed kids lamp
race car bed
race track rug
old rose or dusty pink
the black one
black or white?
white chair with black legs
gay pride flag cushion, in stock?
womens day gift
men's valet stand
is the armchair suitable for elderly people
grandma chair in beige
in loving memory frame, silver
urn shaped vase
coffin shaped shelf for halloween
skull candle
halloween lamp with ghosts
poison green cushion
toxic lime paint colour
bomb shelter storage boxes
bath bombs
it's the bomb!
the remote is dead
killer deal on lamps
explosion box gift
exploded view of the assembly
the shelf holds 20 kg?
fell in love with that vase
it fell apart when I opened the box
the leg of the chair came off
arm of the chair is loose
the back of the sofa is scratched
head of the shower
foot of the lamp is bent
hand made?
hand wash only?
face down on the floor, the mirror was
`
  .trim()
  .split('\n');
