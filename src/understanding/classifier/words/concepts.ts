/**
 * Words of one meaning, a line each: English, then Portuguese and Spanish; folded. A star stands for any ending.
 * They let examples of one wording, or of one language, speak for another. General words only, of no single business.
 */
export const CONCEPTS: readonly string[] = `
buy purchase order get acquire compr* adquir* pedir pedi pedido pedidos encomend* encarg*
cancel stop terminate abort undo revoke discontinue cancel* anul* desist* suspend* parar pare detener
money cash funds dollars bucks dinheiro grana dinero plata reais pesos
show display list view see pull tell give let mostr* exib* ver vejo listar veo ensen* muestr*
car vehicle auto automobile carro coche veiculo vehiculo
begin start initiate launch commence open comec* inici* abrir abre abri empez* comenz* empiez*
end finish close complete termin* acab* encerr* conclu* fech* finaliz* cerrar cierra
help assist support aid ajud* auxili* suporte ayud* soporte apoyo apoio
fix repair resolve solve mend consert* arrum* resolv* repar* arregl* solucion*
broken damaged defective faulty busted cracked ruined quebr* danific* defeit* avari* estrag* rachad* roto rota rotos rotas danad* averiad* defect* rompi*
lost missing misplaced disappeared gone vanished perdi* sumi* extravi* desaparec* perdid* falt*
stolen theft robbed swiped roub* furt* rob* hurt*
find locate search look seek hunt ach* encontr* procur* busc* localiz*
send transfer move wire forward mail envi* mand* transfer* encaminh* remet*
receive arrive delivered delivery come arrived receb* cheg* entreg* recib* lleg* vino
track trace status whereabouts rastre* acompanh* andamento situacao estado seguimiento rastreo cade
return refund reimburse reimbursement moneyback devol* reembols* estorn* ressarc* reintegr* regres*
exchange swap replace replacement trade troc* substitu* cambi* cambio reemplaz*
price cost charge fee expense rate pay amount preco* custa* custo* valor* taxa* quanto precio* cuesta* costo* coste* tarifa* cuanto cobr*
cheap affordable inexpensive budget low barat* economic*
expensive pricey costly high caro cara caros caras
discount coupon promo promotion sale deal voucher offer code descont* cupom cupon* promoc* ofert* descuent* vale rebaj* liquidac*
ship shipping shipment deliver dispatch courier package parcel frete despach* envio envios remessa encomenda pacote* paquete* transportadora correios correo mensajer*
late delayed delay slow waiting wait overdue atras* demor* esper* tard* retras* lent*
fast quick quickly soon asap urgent immediately rush express rapid* urgent* logo pronto ya agora expres*
change modify update edit alter adjust revise switch set alter* mud* modific* atualiz* edit* corrig* actualiz* cambiar
add include insert put append adicion* inclu* acrescent* anad* agreg* colocar poner
remove delete erase clear drop eliminate remov* apag* exclu* tirar elimin* borr* quit* delet*
address location place residence endereco* direccion* domicil* morada cep
phone cell mobile cellphone telephone number telefon* celular* numero movil
email mail inbox message mensag* mensaj* correo
password passcode pin login credentials senha* contrasen* clave* entrar acess* acces*
account profile membership conta contas cuenta* cadastr* perfil
card visa mastercard credit debit cartao cartoes tarjeta* credito debito
bank banking banco bancos
bill invoice statement receipt nota fatura* recibo* factura* boleta comprobante* comprovante* nf
balance remaining left total saldo* resta* sobr* qued*
payment pay paid paying payments pag* paguei pix boleto
problem issue trouble error wrong glitch bug problem* erro erros falh* errad* errone* equivocad* fallo fallas falla
question query inquiry ask wonder pergunt* duvid* pregunt* consult* duda*
explain describe clarify elaborate explic* descrev* esclarec* aclar*
meaning mean definition define means signific*
recommend suggest suggestion recommendation advise advice recomend* recomiend* suger* sugier* indic* aconsej*
restaurant diner eatery cafe restaurant*
food meal dish dinner lunch breakfast eat comida* comer prato plato cena almuerzo almoco jantar desayuno
recipe cook make prepare receita receta cozinh* cocin* prepar*
book reserve reservation booking schedule appointment reserv* agend* marcar marc* cita consulta turno
flight plane airline fly voo vuelo* aviao avion
hotel motel lodging room accommodation hotel* quarto habitacion*
travel trip vacation journey visit viaj* viag* visit*
job work employer employment career trabalh* emprego* trabaj* empleo* vaga*
salary wage income pay paycheck earnings salari* sueldo* nomina
holiday pto dayoff leave vacation feri* vacacion* folga*
tax taxes irs imposto* impuesto* iva icms
insurance coverage insured policy segur* cobertura poliza apolice
doctor medical health physician medic* saude salud
weather forecast rain temperature sunny temperatura chuva lluvia pronostico previsao
music song play track tune musica* cancion* cancao
alarm timer reminder remind wake alarme alarma lembr* recorda* avis* despert*
calendar event meeting agenda schedule calendario reuni* evento*
speak talk chat converse say fal* convers* diz* habl* charl* decir dime
language translate spanish french german idioma* lingua traduz* traduc* ingles espanhol espanol portugu*
hello hi hey greetings morning oi ola hola buenas buenos saludos
goodbye bye later farewell tchau adeus adios chau ate hasta
thanks thank appreciate grateful obrigad* agradec* gracias valeu
yes yeah yep sure affirmative correct right ok okay sim claro isso si certo vale
no nope negative nah nao
human agent representative person operator someone humano* atendente* pessoa alguem agente* persona* alguien operador* asesor* representante*
complaint complain unhappy dissatisfied angry upset reclam* queix* quej* insatisf* chatead* enojad* irritad* molest*
available availability stock instock disponi* estoque existencia* hay tem tiene tienen
size fit measurement large small medium tamanho* talla* tamano* medida* serv* queda
color colour shade cor cores color*
shirt dress clothes clothing pants jeans shoes sneakers apparel camis* vestido* roupa* ropa calca* pantalon* sapato* zapat* tenis
house home apartment casa apartamento piso
near nearby close around nearest closest perto proxim* cerca cercan*
far distance miles away long longe lejos distancia
gas fuel petrol gasolina combustivel combustible
tire tyre wheel pneu* llanta* neumatic* roda rueda
oil engine motor oleo aceite motor*
limit maximum max cap limite* maxim*
increase raise boost higher up more aument* subir sub* mais mas
decrease reduce lower down less diminu* reduz* baix* menos disminu* reduc* baj*
freeze block lock hold suspend bloque* congel*
unlock unfreeze unblock activate enable desbloque* ativ* activ* habilit*
request apply application applying want need quero queria gostaria precis* solicit* quier* quisier* necesit* desej*
approve approved accept accepted aprov* aceit* aprob* acept*
reject decline denied declined rejected refused rejeit* recus* neg* rechaz*
report notify tell inform alert inform* comunic* denunci* report*
fraud scam suspicious fraudulent unauthorized fraud* golpe estaf* suspeit* sospech* clonad*
confirm verify check validate confirm* verific* valid* confer* comprob*
sign register enroll signup subscribe join registr* inscr* assin* suscrib*
unsubscribe optout leave descadastr* sair baja desuscrib* salir
interest apr rate juros interes intereses
points rewards miles bonus pontos puntos recompens* milhas millas bonus
expire expiration expires expired expiry venc* expir* validade caduc*
ingredient ingredients contain ingredient* contem contien* composicao
calories calorie nutrition nutritional healthy calori* nutri* saudavel saludable
like love enjoy favorite gost* ador* amo gust* encant* favorit*
dislike hate odei* odio detest*
name called nome nombre chamo llamo
old age born idade edad anos
duration time take tempo tiempo prazo plazo dura hora horas
today tonight now current currently hoje hoy agora ahora atual actual
tomorrow upcoming next amanha manana proxim*
yesterday last previous past recent ontem ayer ultim* anterior*
internet wifi online web website site pagina sitio internet
app application software program aplicat* aplicac* programa
device gadget machine aparelho* dispositivo* maquina*
currency exchange euros dollars yen pounds convert moeda moneda dolar* euro* convert*
atm withdraw withdrawal cash sac* cajero caixa
deposit topup top load deposit* recarg* recarreg*
gift present presente* regalo* brinde
free complimentary gratis gratuit*
store shop location branch outlet loja* lojas tienda* filial sucursal*
open hours opening closing horario* abr* abiert* abert* funcion* cierr* fech*
warranty guarantee garanti*
instruction manual guide assemble instrucoes instrucc* montar mont* armar manual
photo picture image attach foto* imagem imagen* anex* adjunt*
original genuine authentic fake original* autentic* falso falsa replica* pirata
wholesale bulk quantity reseller atacado mayoreo mayor mayorista revend* cantidad* quantidad*
quality material fabric made qualidade calidad material* tecid* tela
compare difference versus better compar* diferenc* diferenci* mejor melhor
installment installments financing parcel* cuota* plazos prestac* mensualidad*
pickup collect retir* recog* buscar
twice double duplicate again repeatedly duas dos duplic* doble dobro repet* novamente otra nuevo
forgot forget remember esquec* olvid* lembr* record*
`
  .trim()
  .split('\n');
