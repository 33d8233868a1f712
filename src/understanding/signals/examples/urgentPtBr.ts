/** Said by somebody who cannot wait, in Portuguese of Brazil. */
export const urgentPtBr: readonly string[] = `
preciso pra amanhã
é urgente
urgente por favor
urgente: endereço errado no meu pedido
o mais rápido possível por favor
preciso de uma resposta agora
responde rápido por favor, tô na porta da loja
rápido por favor
corre por favor, o entregador tá aqui
preciso disso hoje
preciso pra hoje
é pra um casamento no sábado
a festa é hoje à noite e as cadeiras não chegaram
meus convidados chegam em duas horas
viajo amanhã cedo, dá pra chegar hoje?
saio pro aeroporto às seis
o motorista tá aqui fora agora e precisa do código
o entregador tá esperando lá embaixo
segura o envio antes que saia por favor
para o pedido antes de sair por favor, acabei de fechar
cancela imediatamente por favor, cliquei duas vezes
cancela já por favor
o endereço tá errado e sai em uma hora
muda o endereço agora por favor antes que seja tarde
preciso da nota em uma hora
o contador fecha hoje, preciso da nota
o prazo é hoje às cinco
tem que chegar antes do meio-dia
a promoção acaba em dez minutos e o cupom não entra
a oferta acaba meia-noite e não consigo pagar
tá jorrando água da torneira que vocês instalaram
a prateleira tá quase caindo
me mudo amanhã
a mudança é sexta e preciso da cama antes
hoje é o último dia pra devolver
meu prazo de devolução acaba hoje
último dia pra trocar, como faço
meu bebê nasce semana que vem e o berço não chegou
tô sem geladeira desde ontem, a comida tá estragando
sem fogão não dá pra cozinhar, alguém vem hoje?
sem aquecedor e tá um frio danado
preciso de alguém agora
alguém me liga imediatamente
me liga agora por favor
respondam com urgência
emergência
é uma emergência
não pode esperar
não dá pra esperar até segunda
não dá tempo
o tempo tá acabando
tô sem tempo
só tenho cinco minutos
entro em reunião em 10 min, preciso do orçamento
orçamento pra hoje de manhã
inauguramos o restaurante amanhã e faltam as mesas
o hotel abre sexta, faltam 20 luminárias, priorizem por favor
priorizem meu pedido por favor
tratem como prioridade por favor
prioridade máxima
o frete mais rápido que tiver
qual o jeito mais rápido de receber
dá pra enviar hoje? é pra amanhã
entrega no mesmo dia? preciso hoje à noite
preciso antes das 15h
tem alguém aí? é urgente
responde logo por favor
responde já
preciso de ajuda agora
socorro, rápido
socorro!! a porta de vidro soltou
por favor rápido, o caminhão tá saindo
o caminhão tá indo embora com meu sofá
vão entregar na casa errada agora
o entregador tá no meu endereço antigo
ele tá na porta errada neste momento
tô na frente do ponto de retirada e fecha em 15 minutos
a retirada fecha em meia hora, qual meu código
qual o código, tô no balcão
meu link de pagamento vence em uma hora
o pix vence em 5 minutos
cobraram agora por engano, para isso por favor
acabei de pagar o pedido errado, segura por favor
preciso saber ainda hoje
tem que ser essa semana, aniversário é sexta
o aniversário é amanhã e o presente não chegou
presente pra amanhã, chega?
natal é daqui a dois dias, chega?
a vistoria é amanhã e preciso do certificado
o fiscal tá aqui pedindo os papéis
preciso do manual agora, o instalador chegou
o técnico tá aqui e falta uma peça
o marceneiro tá esperando, qual parafuso uso
agora por favor
já
imediatamente
pra ontem
é pra ontem
sem demora por favor
hoje sem falta
URGENTE
URGENTE, casamento amanhã
preciso resolver isso hoje
com a máxima urgência
a feira começa amanhã
fechamos em 20 minutos
A FESTA É HOJE CADÊ AS CADEIRAS
terceira vez que pergunto e o casamento é amanhã!!!
me responde agora, o motorista vai embora!!!
`
  .trim()
  .split('\n');
