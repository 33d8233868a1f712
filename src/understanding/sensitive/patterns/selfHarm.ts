/** Harm to oneself or to another. */
export const selfHarm: readonly string[] = `
kill myself|herself|himself|themselves|urself|yourself
killing myself|herself|himself
kms
end|ending|take|taking|took my|his|her own? life
end|ending it .. all|tonight|today|now
take|taking|took my own life
want|wanna|wish|wants|wanted|rather .. die|dead
wanna|rather|should be dead
better off without|dead
dont|not|never .. want|wanna|wish .. live|alive|exist|wake
dont|not want|wanna .. be here|around any|anymore
live|living|alive anymore
no|any|whats reason|point ... live|living|life|alive
nothing|nobody .. live for
life .. no meaning|sense
life is .. not worth|pointless|over
tired of living|life|existing
give up on life
suicid~
sucid*
self harm*
selfharm*
cutting myself|herself|himself
cut myself again|tonight|every
hurt|harm|hurting|harming|stab|shoot|hang myself|herself|himself
hurt|kill|shoot|stab|murder|beat|punch|hit|harm you|them|someone|somebody|everyone|everybody|him|her|whoever
kill whoever|your|the .. driver|courier|staff|guy
gonna|will|ill|going ... break|smash|cut .. legs|face|neck|head|bones
bomb|burn|shoot .. your|the store|shop|warehouse|office|place down|up
find out where you live
i know where you live
took|take|taking|swallowed ... pills|overdose|tablets
overdos*
jump off|from .. bridge|roof|building|window
me matar|matarme|matame
se matar
mato me
matando me
vou .. me matar
tirar|tirei|acabar|acabo|dar .. minha|propria|com|fim vida
acabar com .. minha|tudo|a vida
acabar|terminar con .. mi|la vida|todo
fim .. minha vida
sem|falta|perdi .. vontade|sentido|razao .. viver|vida
sentido .. vida|viver
queria|quero|queira|vontade .. morrer|sumir|desaparecer
quero|queria .. sumir|desaparecer .. mundo|vida
antes morrer
melhor morrer|morto|morta
nao .. quero|aguento|consigo|suporto|vejo .. viver|viva|vivo
nao aguento mais .. viver|vida
nao quero acordar|existir
pra|para nao .. acordar
se eu morr*
sentir|sentiria minha falta
suissid*
suicidio
me machucar
me cortar
me cortando
me enforcar|jogar
pular da|do|de .. ponte|predio|janela|andar
tomei|tomar|toma|tomando|engoli .. remedio|remedios|comprimidos|veneno
vou|vo|vamos .. matar|mato|espancar|arrebentar .. voce|voces|vc|vcs|alguem|ele|ela|entregador|todo
vou .. mato
mato .. quem|voce|voces|vc|vcs|todo|esse
meter|meto|dar|dou bala|tiro|tiros|porrada|faca
quebrar|quebro|arrebent* .. cara|perna|pernas|dentes
tacar|botar|boto|taco fogo .. loja|ai|deposito|voces|vcs
sei onde voce|voces|vc|vcs mora*
quiero|quisiera|ganas|mejor .. morir|morirme|morirse|muerto|muerta
me quiero .. morir|matar
quitarme|quitarse|quitar .. vida
no .. quiero|puedo|aguanto|soporto .. vivir|viviendo|viva|vivo|existir
no .. ganas|sentido|razon|encuentro .. vivir|vida
sin ganas .. vivir
sentido .. vida
desaparecer .. mundo|vida|todo
estarian|estaria|estan mejor sin mi
nadie .. extrana*|extranaria|importo
se .. va a|quiere|quiso|intento matar|suicidar
hacerme|hacerse dano
lastimarme|cortarme|ahorcarme|dispararme
cortando|corto .. los brazos|las venas|munecas
las venas
me estoy cortando
aventarme|tirarme|lanzarme .. puente|balcon|metro|edificio|ventana
tome|tomar|tomado|trague .. pastillas|veneno
todas las pastillas
suisid*
suicidar*
voy|vamos|van .. a matar|matarlos|matarlas|golpear|golpearlos|quemar su|la tienda
los|las|te|lo|la|le voy .. matar|golpear|partir|romper|reventar
los mato|mataria
partir|romper|reventar|partirle|romperle .. cara|madre|piernas|hocico|dientes
se donde viven|vives
sleep .. never|not wake
dormir .. nao|no acordar|despertar
tirar|jogar|aventar .. ventana|janela|balcon|puente|ponte
nada .. faz|tiene sentido
with a rope
noose
`
  .trim()
  .split('\n');
