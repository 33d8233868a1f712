/** Somebody died. */
export const death: readonly string[] = `
died
dies
dying
decease*
desease*
pass|passed|passing|passd|passes|past away
passed .. week|month|year|sunday|monday|suddenly
@relative .. dead|died|passed|dying|gone
@relative didnt|did|couldnt .. make it|survive
late @relative
the late
lost|lose|losing .. @relative|baby
loss of .. @relative
no longer with us|alive
not with us anymore
funeral*
burial*
buried|bury|burying
cremat*
death
death of|certificate|in
grieving
grief
mourn*
bereave*
widow*
condolence*
estate of
the estate
probate
executor of
inherit*
rest in peace
rip my|uncle|aunt|grandma|grandpa|mom|dad|mum|to
killed in
heart attack
lost .. life|battle
obituar*
coroner
stillborn
miscarr*
terminal*
falec*
falesc*
falessi*
morreu
moreu
morreram
morrer
morre
morte
morto
morta
obito*
velorio*
velando
enterr*
sepult*
cemiterio
cremac*
cremad*
luto
perdi|perdemos|perdeu|perda .. @relative
@relative .. partiu|morr*|falec*|faleceu
partiu .. @relative
que deus o|a|lhe|os tenha
deus .. levou|o levou
descans* em paz
entre|com nos|conosco
nao esta|ta mais .. entre|aqui|gente
nos deixou
foi embora .. mundo
finad*
espolio
inventario
herdeir*
heranca
viuv*
infart*
pesames
assassinad*
aborto
fallec*
fallesi*
falleci*
fayec*
murio
murieron
morir
muerte
muerto
muerta
moriria
muere
perdi|perdimos|perdio|perdida .. @relative
enterram*
entierro
sepel*
velatorio
funerar*
cementerio
cenizas de
duelo
difunt*
defuncion
occis*
en paz descanse
descanse en paz
qepd
ya no .. esta|entre|vive .. nosotros
entre nosotros
se nos fue
se fue .. cielo
dios lo|la|los tenga
@relative partio
partio .. @relative
pesame
condolencias
viud*
herencia
hereder*
sucesion
testamento
infarto
asesinad*
grandad|granddad|@relative is gone
`
  .trim()
  .split('\n');
