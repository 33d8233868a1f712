/** Said in anger, despair or scorn, in Portuguese of Brazil. */
export const frustratedPtBr: readonly string[] = `
é a terceira vez que eu pergunto
já falei três vezes
quantas vezes vou ter que repetir
pela última vez, cadê meu pedido
já disse isso duas vezes
vocês leem o que eu escrevo?
vocês não escutam
isso é ridículo
isso é inaceitável
que piada de loja
não servem pra nada
vocês são uns inúteis
pior atendimento que já vi
pior empresa que existe
cansei
cansei de vocês
tô de saco cheio
não aguento mais vocês
não aguento mais esperar essa entrega, chega
não dá mais
tô cansada de esperar
já deu
que absurdo
absurdo total
isso é um absurdo!!!
que palhaçada
palhaçada hein
que falta de respeito
falta de respeito com o cliente
ninguém me responde
ninguém resolve nada
duas semanas e nenhuma resposta
um mês esperando essa luminária
até agora nada. NADA
CADÊ MEU DINHEIRO
QUERO MEU DINHEIRO AGORA
ME RESPONDE
ALÔ??? TEM ALGUÉM AÍ????
POR QUE NINGUÉM RESPONDE
TÔ MUITO PUTO
robô burro
robô idiota, não entende nada
mandaram errado de novo seus idiotas
bando de incompetente
bando de palhaço
vai pro inferno
que merda é essa
que porra é essa
pqp
vsf
vtnc
puta merda de novo isso
que saco
que inferno
que bosta de serviço
loja de merda
serviço porco
droga, me responde
pelo amor de deus resolvam isso
odeio essa loja
odeio falar com robô
tô furiosa
tô com muita raiva
tô revoltado
estou indignada
muito decepcionada com vocês
decepção total
tô perdendo a paciência
minha paciência acabou
me sinto ignorado
me sinto enganada
vocês mentiram pra mim
mentirosos
prometeram segunda e já é quinta de novo
sempre dizem amanhã e nunca chega
todo dia uma desculpa diferente
errado de novo, vocês são cegos?
quebrado DE NOVO
de novo???
sério isso?
ah que ótimo, mais um atraso
maravilha, chegou em pedaços, parabéns
obrigado por nada
parabéns, conseguiram estragar a festa da minha filha
que beleza hein, cobraram duas vezes e não mandaram nada
nossa que eficiência, só três semanas de atraso
ajudou muito hein 🙄
claro, demora mais um mês, por que não
tá de brincadeira
tão de brincadeira com a minha cara
só pode ser piada
dá vontade de chorar, nada funciona
dá vontade de gritar
não sei mais o que fazer com vocês
desisto
deixa pra lá, vocês não têm jeito
patético
vergonha
que vergonha de empresa
deviam ter vergonha
nunca mais compro aqui
nunca mais
perderam um cliente
me arrependo de ter comprado
virou um pesadelo essa compra
que bagunça vocês fizeram
só problema desde o primeiro dia
quebrou em um dia, que lixo
produto lixo, atendimento lixo
roubo
bando de ladrão
para de mandar a mesma resposta
parem de copiar e colar e me ajudem
não foi isso que eu perguntei!!!
não não não NÃO
EU DISSE NÃO
vocês não entendem nada
não entendeu nada de novo
esse robô é uma piada
me passa pra um humano de uma vez sua máquina burra
fico rodando em círculo com vocês
jogam de um pro outro
já expliquei pra quatro pessoas
quatro ligações, seis emails, zero resposta
inacreditável
é brincadeira como tratam o cliente
não é possível de novo
chega!
CHEGA
👿👿👿
😡 cadê
🤬
tô quase explodindo 😤
por que tudo é tão difícil com vocês
que tipo de loja é essa
vocês trabalham aí?
faltei no trabalho à toa, ninguém apareceu
esperei o dia todo e ninguém veio, muito obrigada viu
cancelaram meu pedido sem avisar, como assim
como vocês têm coragem
não me peçam paciência
não venham com desculpa de novo
desculpa não resolve nada
aff
affff de novo
poxa vida, de novo isso, tô arrasada
é sempre a mesma coisa com vocês
vocês nunca cumprem o que prometem
faz semanas que isso se arrasta e eu cansei
só devolve a porcaria do meu dinheiro
`
  .trim()
  .split('\n');
