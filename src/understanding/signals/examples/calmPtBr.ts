/** Said calmly and unhurriedly, near to what is not, in Portuguese of Brazil. */
export const calmPtBr: readonly string[] = `
oi
bom dia
olá, tudo bem?
obrigado
muito obrigada!
obrigada!!!
perfeito
ótimo, obrigado
ok
tudo bem, sem problema
sim
não
não, obrigada
sim por favor
cadê meu pedido
onde está meu pedido por favor
podem me dizer onde está meu pedido?
quando chega
quando chega?
queria rastrear o LP-1042
já foi enviado?
alguma novidade do meu pacote?
ainda não chegou, podem ver por favor?
ainda não recebi meu pedido
tá um pouco atrasado mas sem pressa
sem pressa
não tenho pressa nenhuma
no seu tempo
quando puder
não é urgente
não é urgente, só curiosidade
quando tiver um tempinho, veja o LP-1201
queria meu dinheiro de volta
quero reembolso por favor
como devolvo uma luminária
posso devolver?
quero devolver
queria trocar por um menor
chegou quebrado, o que eu faço?
um prato veio quebrado
a mesa tem um risco, podem me ajudar
veio a cor errada, dá pra trocar?
recebi o produto errado
faltou uma peça
faltam dois parafusos
não funciona
a luminária não liga
parou depois de um ano, tem garantia?
o app dá erro quando pago
meu pagamento não passou
fui cobrado duas vezes, podem ver por favor
acho que tem um erro na minha nota
por favor cancela meu pedido
queria cancelar
pode cancelar
mudei de ideia
desculpa, pedi o tamanho errado
desculpa incomodar de novo
posso falar com uma pessoa por favor
queria falar com alguém
alguém pode me ligar essa semana?
quanto é o frete
entregam em Recife?
entregam sábado?
tem em azul?
ainda tem?
tem em estoque?
quais as medidas
qual o tamanho da mesa
quanto pesa
é à prova d'água?
vem montado?
precisa de ferramenta?
parcela?
aceita pix?
tem cupom?
meu cupom não funciona
que horas abre
onde fica a loja
posso retirar?
muda meu endereço por favor
queria mudar o endereço pra rua das Flores 12
pode deixar no vizinho
dá pra entregar semana que vem?
pode ser sexta?
amanhã tá bom
sexta tá ótimo
semana que vem tá bom
amanhã não tô em casa, pode ser quinta?
segunda tá ótimo pra mim
preciso da nota
podem mandar a nota até o fim do mês?
manda o recibo por favor
preciso de uma mesa pra seis pessoas
preciso de uma luminária de mesa
preciso de ajuda pra escolher um sofá
procuro um presente pra minha mãe
o aniversário dela é mês que vem
ideias de presente de casamento?
amei!!!
AMEI
amei essa luminária!!! 😍
tô feliz demais com meu sofá!!! obrigada
que lindo ❤️❤️❤️
atendimento maravilhoso, obrigada!
melhor loja!!!
vocês são demais
UAU já chegou!!! que rápido
AEEEE chegou 🎉
kkkkk boa 😂
kkk ok
não vejo a hora de receber!!! 😍
não aguento de ansiedade pra receber kkkk
não aguento mais esperar de tão linda que é essa cadeira kkk
não aguento com tanta fofura 😍
tô morrendo de vontade de ver na sala 😂
esse sofá é absurdo de bom
absurdo de lindo
preço ridículo de bom kkk
caramba que luminária linda
putz que lindo, quero dois
nossa que cadeira top
poxa que legal
que saudade da loja de vocês
tem a luminária SOL em estoque
tem a MESA OSLO branca?
quero o modelo KALLAX LED 2
a estante BILLY por favor
o LED G é igual ao LED M?
é pro meu HOME OFFICE
TAMANHO G POR FAVOR
meu pedido é LP-1042
LP-1042
é o da semana passada
o verde
o segundo
um vermelho por favor
não preciso mais, posso devolver?
não quero mais
não gostei muito da cor
ficou um pouco grande
fiquei um pouquinho decepcionada com a cor mas tudo bem
não é bem o que eu esperava, mas ok
tudo bem, acontece
relaxa
tá tudo certo
não se preocupe
entendi, obrigada por explicar
obrigado pela paciência
desculpa tanta pergunta
segunda pergunta: tem em carvalho?
mais uma pergunta
terceira pergunta, desculpa: dá pra regular a luz?
posso perguntar de novo sobre o tecido?
vocês falaram sexta, continua certo?
ainda chega hoje?
chega hoje?
será que chega amanhã?
qual a política de troca
quanto tempo demora o reembolso
quanto tempo de garantia
como limpa
vai na lava-louças?
qual lâmpada usa
luz quente ou fria?
o colchão vem enrolado?
a madeira é maciça?
onde é feito
tem vale presente?
embrulha pra presente?
coloca um cartão de feliz aniversário
tem entrega expressa?
entrega expressa é mais cara?
quão rápida é a entrega expressa
quanto custa o envio prioritário
a luz de emergência tem bateria?
luminária de emergência pra escada, tem?
cadeira de montagem rápida tem?
relógio com alarme
luminária infantil ANGRY BIRDS
tem o tapete Fúria?
qual o preço desse
oi queria saber do meu pedido
oi tô com um problema no meu pedido
tenho uma dúvida sobre a nota
queria fazer uma reclamação de uma xícara, com quem falo?
queria dar uma sugestão
pode explicar de novo por favor?
não entendi, pode repetir?
desculpa, não entendi
como assim?
pode conferir mais uma vez por favor
você é um robô?
quem é você
até mais
tchau
bom dia pra você
bom fim de semana :)
até logo
parabéns, chegou no prazo
parabéns pelo atendimento
muito bem embalado, parabéns
obrigada pela resposta rápida
que rápido, obrigado
me ajudou muito
maravilha, obrigada
show, valeu
que ótimo, obrigada
beleza
legal
legal valeu 👍
👍
🙏
😊
❤️
não me mandem mais ofertas por favor
me tirem da lista por favor
não moro mais lá
a campainha não funciona, me ligue quando chegar
o entregador foi muito gentil
o entregador deixou no vizinho, tudo certo
não tinha ninguém em casa, podem tentar de novo?
perdi a entrega, desculpa
vou estar em casa depois das seis
deixa na portaria
meu reembolso já tá a caminho?
o reembolso caiu, obrigada
recebi só metade do reembolso, podem ver?
consta entregue mas não acho
o rastreio não mexe faz três dias, é normal?
faz duas semanas, tá tudo certo com meu pedido?
escrevi ontem sobre o LP-1042, alguma novidade?
dando sequência na mensagem de segunda
só passando pra ver do meu reembolso
👎
👌
🤷
oi, comprei uma estante duas semanas atrás e queria saber mais ou menos quando ela vai chegar
comprei duas poltronas mês passado e uma delas veio com um rasguinho no tecido, queria devolver essa
olá, abri a caixa ontem e vi que uma das xícaras está quebrada, o que vocês sugerem
comprei esse tapete pra sala e agora que vi em casa acho que prefiro o maior
vocês disseram que o reembolso leva uma semana, hoje é o oitavo dia, podem ver se já foi enviado
paguei por transferência anteontem e o pedido ainda aparece aguardando pagamento
o código do banco chega mas depois a página diz que o pagamento foi recusado, o que eu faço
o pedido consta entregue na segunda, procuramos em casa e com os vizinhos e não achamos até agora
medi a janela de novo e a persiana ficou uns centímetros maior, dá pra trocar
minha irmã já tinha comprado a mesma chaleira pra mim, então não preciso dessa e queria o reembolso
digitei o número da casa errado quando comprei, é 41 e não 14, ainda dá pra mudar
queria saber qual dos dois colchões vocês recomendam pra quem dorme de lado
a entrega era pra sexta e a mesa não chegou, tem uma nova data
podem explicar como funciona a troca, eu mando a antiga primeiro ou vocês trazem a nova
quando coloco o cupom no carrinho ele diz que não vale pra esses produtos
o motorista deixou o pacote na farmácia da esquina, já peguei, obrigada por perguntar
`
  .trim()
  .split('\n');
