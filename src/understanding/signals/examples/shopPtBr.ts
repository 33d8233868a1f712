/** What is said to a shop about its things, calmly, in Portuguese of Brazil. */
export const shopPtBr: readonly string[] = `
a lâmpada queimou em dois dias
queimou a lâmpada do abajur
o abajur morreu, não liga mais
legal, tudo bem então
que legal!
muito legal a loja de vcs
quanto custa a mesa de vidro
processo de compra é como?
meu pedido está em processo
em que pé está o processo de troca
o pedido ta processando faz dois dias
ainda está processando o pagamento
vocês conseguem processar meu pedido hoje?
contrato de frete vocês fazem?
porta vela fogo tem?
fogo de chão, aquela bacia de ferro
panela pra fogão a lenha
fogão de duas bocas tem?
o fogareiro elétrico
a cadeira médica, a de escritório
cadeira do doutor
entregar no hospital São Lucas, na recepção
meu endereço é rua do hospital 40
trabalho no hospital, entrega depois das 8
cor fumê
vidro fumê ou transparente?
copo fumê
toque macio
interruptor de toque
luminária que liga no toque
o corte do tecido veio errado
corte sob medida?
tábua de corte
faca de corte
dá pra cortar a cortina em 1,80
a mesa veio com um golpe na lateral
chegou com uma batida no canto
porta jornal de madeira
cesto de jornal
revisteiro
rack pra tv de 55
a televisão cabe no painel?
mídia kit, não, é suporte pra tv
onde está meu pedido LP-1042
quero meu dinheiro de volta
quero trocar por outra cor
veio errado
veio quebrado
chegou com dois pratos quebrados
faltou um parafuso
faltam parafusos na estante
a gaveta não fecha
a perna da cadeira soltou
o braço do sofá ta solto
o pé da mesa veio torto
a mão francesa da prateleira
cabeça do chuveiro
costas da cadeira riscadas
rosto do espelho manchado
mesa infantil
cama infantil 90x190
berço
meu filho amou a cama
comprei pro aniversário da minha filha
presente pra minha filha
cadeirinha pra criança de 2 anos
cômoda de bebê
azul bebê tem?
travesseiro antialérgico tem?
travesseiro pra quem dorme de lado
colchão firme
qual a garantia
quanto tempo de garantia tem a batedeira
quero acionar a garantia da cafeteira
a cafeteira não liga
a batedeira parou
a bateria morreu
não carrega
o cabo é curto
qual a voltagem
é bivolt?
é led?
luz quente ou fria
resistente à água?
vai na lava louça?
vai no micro-ondas?
é pesado?
uma pessoa consegue montar?
quem monta?
quanto é a montagem
quanto é o frete pra Recife
qual o prazo pra Porto Alegre
entrega sábado?
chega amanhã?
amanhã não vou estar em casa
pode deixar na portaria
deixa com o porteiro
toca a campainha duas vezes
o entregador não achou o endereço
consta entregue mas não recebi
acho que meu pacote se perdeu
ninguém veio hoje
quero mudar o endereço
quero cancelar meu pedido
não quero mais esperar
não aguento mais de ansiedade kkk chega logo sofá
morri de amores por essa poltrona
tô morrendo de vontade de comprar esse tapete
morta de linda essa luminária
matou a pau, loja linda
esse preço ta matador
esse sofá é de matar de lindo
me mata de curiosidade, quando chega?
quase morri de rir com o vídeo de vcs
que golpe de sorte, achei o último
não me mandem mais ofertas
parar
tirem meu número da lista de ofertas
quero a nota fiscal
preciso da nota com cnpj
nota fiscal no nome da empresa
qual o cnpj de vocês
parcelam em quantas vezes?
aceita cartão?
meu cartão foi recusado
o boleto venceu
paguei o boleto e não atualizou
meu banco mostra pendente
fui cobrado duas vezes
por que cobraram 19,90
o estorno já caiu?
quando cai o estorno
estorno no cartão demora quanto?
não recebi o estorno ainda
tem desconto à vista?
desconto pra arquiteto?
tem gift card?
tem loja física?
que horas fecha
abre domingo?
o endereço da loja?
rua da Justiça 120, apto 3
av. Tribunal de Contas 55
moro na rua Delegado Pedro Silva
rua dos Advogados 12
condomínio Jardim Saúde
moro no bairro Saúde
Vila da Saúde, bloco B
meu nome é Jurema Falcão
meu nome é Dolores
sou a Vitória Leal
dra. Ana vai receber
a encomenda é pro dr. Paulo
meu email novo é outro
quero atualizar meu telefone
quero mudar meu cadastro
como faço meu cadastro
esqueci a senha
não consigo entrar na minha conta
atualizem meu endereço no cadastro
meus dados de entrega: rua B 12
quais informações vocês precisam
ficha técnica por favor
quais as dimensões
qual tecido
tecido impermeável?
couro ou courino?
costura soltou
é reversível?
preto ou branco?
cadeira preta
tapete preto 2x3
sofá cinza
almofada rosa
rosa queimado
amarelo queimado tem?
cor terra queimada
barro queimado
caramelo queimado
vaso de planta
vaso pra flor do luto, aquela roxa
vela
vela de sete dias
porta retrato
caveira decorativa
castiçal
taça de vinho
jogo de facas
faltou uma faca no jogo
a faca não corta nada kkk
a tesoura veio cega
cafeteira francesa
prensa francesa
espremedor
cama de casal
a cama machado, tem em madeira?
o tapete persa
cortina blackout
varão de cortina
prateleira aguenta 20kg?
estante caiu de preço?
o preço caiu?
caiu na promoção?
explodiu de venda né, acabou o estoque?
bomba de chocolate, a almofada
choque de gestão o livro, vocês tem?
rosa choque
almofada rosa choque
remédio pra mofo no armário?
porta remédio
caixinha de remédio pra organizar
tem kit primeiros socorros caixa organizadora?
tudo bem?
obrigado!
amei
vc é um robô?
quero falar com alguém
quem ganhou o jogo ontem
vai chover amanhã?
conta uma piada
assistindo bbb e lembrei do pedido kkk
contrata montador?
vocês contratam? tem vaga?
quero mandar currículo
termo de busca não acha, tem abajur azul?
quantos dias pra trocar
`
  .trim()
  .split('\n');
