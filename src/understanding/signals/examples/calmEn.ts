/** Said calmly and unhurriedly, near to what is not, in English. */
export const calmEn: readonly string[] = `
hello
good morning
hi there
thanks
thank you so much!
thank you!!!
perfect
great, thanks
ok
okay no problem
yes
no
no thanks
yes please
where is my order
where is my order please
could you tell me where my order is?
when will it arrive
when does it arrive?
I would like to track LP-1042
has it shipped yet?
any news on my parcel?
it has not arrived yet, could you check please
I haven't received my order yet
my parcel is a bit late, no rush
no rush
no hurry at all
take your time
whenever you can
it's not urgent
not urgent, just wondering
when you have a moment, could you check LP-1201
I'd like my money back
I want a refund please
how do I return a lamp
can I return it
I want to return this
I'd like to exchange it for a smaller one
it arrived broken, what can I do?
one plate arrived broken
the table has a scratch, can you help me
the wrong colour was delivered, could you exchange it
I received the wrong item
there is a piece missing
two screws are missing
it doesn't work
the lamp does not turn on
it stopped working after a year, is there a warranty
the app shows an error when I pay
my payment did not go through
I was charged twice, could you have a look please
I think there's a mistake in my invoice
please cancel my order
I'd like to cancel
cancel it please
I changed my mind
sorry, I ordered the wrong size
sorry to bother you again
can I speak to a person please
I'd like to talk to somebody
could a colleague call me this week
how much is shipping
do you deliver to Porto
do you deliver on saturdays
do you have it in blue
is it still available
is this in stock?
what are the measurements
how big is the table
how heavy is it
is it waterproof
does it come assembled
do I need tools
can I pay in instalments
do you accept paypal
do you have a discount code?
my coupon doesn't work
what time do you open
where is your store
can I pick it up
change my address please
I'd like to change the delivery address to 14 Elm Road
please deliver to the neighbour
can you deliver next week instead
could you deliver on friday
tomorrow is fine
friday works for me
next week is fine
I won't be home tomorrow, can we do Thursday
the delivery on monday suits me
I need an invoice
could I get the invoice by the end of the month
please send me the receipt
I need a table for six people
I need a lamp for my desk
I need some help choosing a sofa
I'm looking for a gift for my mother
her birthday is next month
wedding gift ideas?
I love it!!!
LOVE IT
I love this lamp!!! 😍
so happy with my sofa!!! thank you
it's beautiful ❤️❤️❤️
amazing service, thank you!
best shop ever!!!
you are the best
WOW it arrived already!!! so fast
YESSSS it's here 🎉
haha that's funny 😂
lol ok
I can't wait to see it!!! 😍
can't wait for my new chair haha
I'm dying to see it in my living room 😂
this sofa is insanely good
crazy good price
damn that's a nice lamp
hell yes I'll take two
wicked chair, I'll take it
sick design, love it
killer price!
is the SUNNY lamp in stock
do you have the OSLO TABLE in white
I want the model KALLAX LED 2
the BILLY shelf please
is the LED XL the same as the LED L
it's for my HOME OFFICE
SIZE XL PLEASE
my order is LP-1042
LP-1042
it's the one from last week
the green one
the second one
a red one, please
I don't need it any more, can I return it
I don't want it any more
I don't like the colour much
it's a bit too big
a little disappointed with the colour but it's fine
not quite what I expected, but ok
it's okay, these things happen
no worries
all good
don't worry about it
I understand, thank you for explaining
thanks for your patience
sorry for all the questions
second question: does it come in oak
one more question
third question, sorry: is it dimmable
can I ask again about the fabric?
you told me friday, is that still right
is it still coming today?
is it arriving today
I guess it comes tomorrow?
what is the return policy
how long does a refund take
how long is the warranty
how do I clean it
can it go in the dishwasher
which bulb does it need
warm or cold light?
does the mattress come rolled
is the wood solid
where is it made
do you sell gift cards
can you wrap it
add a card saying happy birthday
do you offer express delivery
is express delivery more expensive
how fast is express delivery
what does priority shipping cost
does the emergency light have a battery
an emergency lamp for the stairs, do you have one
hurricane lamp price
quick assembly chair, do you have it
the clock with alarm
the ANGRY BIRDS kids lamp
do you have the 'Fury' rug
what the price of this
hi, I want to know about my order
hi I have a problem with my order
I have a question about my invoice
I have a complaint about a cup, who do I tell
I'd like to give feedback
can you explain it again please
I didn't understand, could you repeat
sorry I don't understand
what do you mean
could you check once more please
are you a robot?
who are you
talk to you later
goodbye
have a nice day
have a good weekend :)
see you
great job, it arrived on time
nice work
well done, very well packed
thanks for the quick answer
that was fast, thank you
you helped me a lot
wonderful, thank you
brilliant, thanks
lovely, thank you
super
cool
cool thanks 👍
👍
🙏
😊
❤️
stop sending me offers please
please take me off the list
I no longer live there
the doorbell doesn't work, please call when you're here
the courier was very kind
the courier left it with the neighbour, all fine
nobody was home, can you try again
I missed the delivery, sorry
I will be home after six
leave it with the doorman
is my refund on its way?
the refund has arrived, thanks
I got only half of the refund, could you check
it says delivered but I can't find it
tracking hasn't moved for three days, is that normal?
it's been two weeks, is everything all right with my order?
I wrote yesterday about LP-1042, any update?
following up on my message from monday
just checking in about my refund
👎
👌
🤷
hi, I ordered a bookcase two weeks ago and I'd like to know roughly when it will be delivered
I bought two armchairs last month and one of them has a small tear in the fabric, so I'd like to send that one back
hello, I opened the box yesterday and noticed that one of the cups is broken, what would you suggest
so I bought this rug for my living room and now that I see it at home I think I'd rather have the bigger one
you said the refund takes about a week, today is day eight, could you check whether it has been sent
I paid by transfer the day before yesterday and the order page still says awaiting payment
the code from the bank comes but then the page says that the payment was refused, what can I do
the order says delivered on monday, we looked around the house and asked the neighbours, nothing so far
I measured the window again and the blinds are a few centimetres too wide, can they be exchanged
my sister already bought me the same kettle so I don't need this one and would like a refund
I typed the wrong house number when I ordered, it should be 41 and not 14, can that still be changed
I'd like to know which of the two mattresses you would recommend for somebody who sleeps on the side
the delivery was promised for friday and the table isn't here, is there a new date
could you explain how the exchange works, do I send the old one first or do you bring the new one
when I add the voucher at the checkout it tells me that it isn't valid for these products
the driver left the parcel at the pharmacy on the corner, I picked it up there, thanks for asking
`
  .trim()
  .split('\n');
