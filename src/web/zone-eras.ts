/**
 * The abbreviations of the IANA time zone database (2025b), a line for zones that share their history: names, then from
 * when on (minutes since 1970 in base 36; left out: from the beginning) an offset in minutes has which abbreviation. "-"
 * is none. Made from the compiled files of the database; an offset keeps its abbreviation until it gets another one.
 */
export const ZONE_ERAS = `
Africa/Abidjan Africa/Timbuktu|LMT -16,GMT 0 -i5uvk
Africa/Accra|LMT -1,GMT 0 -gym80,- 20 -foug0,- 30 -8qh40
Africa/Addis_Ababa|LMT 155,ADMT 155 -vbacb,EAT 180 -ajg4c
Africa/Algiers|LMT 12,PMT 9 -oo9sd,WET 0 -iezsa,WEST 60 -grn5o,CET 60 -9cico,CEST 120 -828uc,WEST 60 etac,CET 60 2fymc,WEST 60 389k0,CET 60 3jps0
Africa/Asmara|LMT 156,AMT 156 -vbacc,ADMT 155 -p1toc,EAT 180 -ajg4c
Africa/Asmera Africa/Nairobi|LMT 147,- 150 -jb7w4,EAT 180 -czvg6,- 165 -ac0c6
Africa/Bamako|LMT -32,GMT 0 -i5uv4,- -60 -b83s0
Africa/Bangui|LMT 74,WAT 60 -i5uy3
Africa/Banjul|LMT -67,BMT -67 -i5uu6,- -60 -bibi6,GMT 0 -8qouc
Africa/Bissau|LMT -62,- -60 -i5uuc,GMT 0 1kcxo
Africa/Blantyre|LMT 140,ZMT 141 -iatvw,CAT 120 -dxp7x
Africa/Brazzaville|LMT 61,WAT 60 -i5uxq
Africa/Bujumbura|LMT 117,CAT 120 -p1tna
Africa/Cairo|LMT 125,EET 120 -looji,EEST 180 -985vc
Africa/Casablanca|LMT -30,- 0 -hld36,- 60 -9hmw0
Africa/Ceuta|LMT -21,WET 0 -llu80,WEST 60 -g6bdo,CET 60 4g4g0,CEST 120 5335o
Africa/Conakry|LMT -55,GMT 0 -i5uui,- -60 -b83s0
Africa/Dakar|LMT -70,- -60 -i5uu3,GMT 0 -8y92c
Africa/Dar_es_Salaam|LMT 157,EAT 180 -c7nwe,- 165 -6w110
Africa/Djibouti|LMT 173,EAT 180 -ibjgt
Africa/Douala|LMT 39,WAT 60 -i5ux3
Africa/El_Aaiun|LMT -53,- -60 -b9tyk,- 0 1yu1o,- 60 1zcw0
Africa/Freetown|LMT -53,FMT -53 -rk06j,- -60 -hoz2j,- -40 -bm1yc,GMT 0 -8sf2c
Africa/Gaborone|LMT 104,SAST 90 -qm6iw,CAT 120 -kxhmi,CAST 180 -88bs0
Africa/Harare|LMT 124,CAT 120 -kxhnh
Africa/Johannesburg|LMT 112,SAST 90 -oe4b4,SAST 120 -kxhmi,SAST 180 -8jk80
Africa/Juba|LMT 126,CAT 120 -c7nvj,CAST 180 3p8o,EAT 180 9emgo
Africa/Kampala|LMT 130,EAT 180 -czvfm,- 150 -cixh0,- 165 -6w106
Africa/Khartoum|LMT 130,CAT 120 -c7nvn,CAST 180 3p8o,EAT 180 9emgo
Africa/Kigali|LMT 120,CAT 120 -atwrd
Africa/Kinshasa|LMT 61,WAT 60 -ml9tq
Africa/Lagos|LMT 14,GMT 0 -k75se,- 30 -hjaoe,WAT 60 -frfsu
Africa/Libreville|LMT 38,WAT 60 -i5ux2
Africa/Lome|LMT 5,GMT 0 -o3zs5
Africa/Luanda|LMT 53,LMT 52 -ofahh,WAT 60 -i5uxo
Africa/Lubumbashi|LMT 110,WAT 60 -ml9v2,CAT 120 -fk4ho
Africa/Lusaka|LMT 113,CAT 120 -kxhn6
Africa/Malabo|LMT 35,GMT 0 -i5ux0,WAT 60 -1w6g0
Africa/Maputo|LMT 130,CAT 120 -j3nnn
Africa/Maseru|LMT 110,SAST 120 -kxhn2,SAST 180 -88bs0
Africa/Mbabane|LMT 124,SAST 120 -kxhnh
Africa/Mogadishu|LMT 181,EAT 180 -num52,- 150 -c7nx0
Africa/Monrovia|LMT -43,MMT -43 -rk06t,MMT -44 -fx46t,GMT 0 mpt8
Africa/Ndjamena|LMT 60,WAT 60 -i5uxp,WAST 120 329yc
Africa/Niamey|LMT 8,- -60 -i5uw9,GMT 0 -b83qc,WAT 60 -34qw0
Africa/Nouakchott|LMT -64,GMT 0 -i5uu9,- -60 -b83s0
Africa/Ouagadougou|LMT -6,GMT 0 -i5uvu
Africa/Porto-Novo|LMT 10,GMT 0 -i5uwb,WAT 60 -b83s0
Africa/Sao_Tome|LMT 27,LMT -37 -qxh4r,GMT 0 -i5uw0,WAT 60 f141o
Africa/Tripoli|LMT 53,CET 60 -fno9h,CEST 120 -5pdac,EET 120 -3g0ho,CEST 120 3u1yc,EET 120 6d9ac,CEST 120 8j92c,EET 120 8owco,CEST 120 djfs0,EET 120 dpx40
Africa/Tunis|LMT 41,PMT 9 -rr895,CET 60 -iezsa,CEST 120 -9m8jc
Africa/Windhoek|LMT 68,- 90 -oe49x,SAST 120 -kxhmi,SAST 180 -8jk80,CAT 120 6bwco,WAT 60 7kzoo
America/Adak America/Atka US/Aleutian|LMT 733,LMT -707 -w04n5,NST -660 -lpy0e,NWT -600 -8qfec,NPT -600 -7muho,BST -660 -v19o,BDT -600 -7o2c,AHST -600 4bvo0,HST -600 4cu0o,HDT -540 4hhw0
America/Anchorage US/Alaska|LMT 840,LMT -600 -w04n5,AST -600 -lpy3d,AWT -540 -8qfg0,APT -540 -7muho,AHST -600 -v1bc,AHDT -540 -7o40,YST -540 4bvmc,AKST -540 4ctz0,AKDT -480 4hhuc
America/Anguilla|LMT -252,AST -240 -i3yx0
America/Antigua|LMT -247,EST -300 -i3yx5,AST -240 -5y6vo
America/Araguaina|LMT -193,- -180 -hjaio,- -120 -bz5ko
America/Argentina/Buenos_Aires America/Buenos_Aires|LMT -234,CMT -257 -njddj,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca|LMT -263,CMT -257 -njdcp,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Cordoba America/Cordoba America/Rosario|LMT -257,CMT -257 -njdcw,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Jujuy America/Jujuy|LMT -261,CMT -257 -njdcr,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/La_Rioja|LMT -267,CMT -257 -njdcl,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Mendoza America/Mendoza|LMT -275,CMT -257 -njdcd,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Rio_Gallegos|LMT -277,CMT -257 -njdcc,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Salta|LMT -262,CMT -257 -njdcr,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/San_Juan|LMT -274,CMT -257 -njdce,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/San_Luis|LMT -265,CMT -257 -njdcn,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Tucuman|LMT -261,CMT -257 -njdcs,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Argentina/Ushuaia|LMT -273,CMT -257 -njdcf,- -240 -fjxkw,- -180 -c8m1c,- -120 19rx0
America/Aruba|LMT -280,- -270 -i4k08,AST -240 -1kcoi
America/Asuncion|LMT -231,AMT -231 -p1tdm,- -240 -byy9m,- -180 uzqo
America/Atikokan|LMT -366,CST -360 -nhgdu,CDT -300 -g70io,CWT -300 -8qfmo,CPT -300 -7muho,EST -300 -7lf0c
America/Bahia_Banderas|LMT -421,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,MDT -360 883b0,CDT -300 clt30,CST -360 csabo
America/Bahia|LMT -154,- -180 -hjajq,- -120 -bz5ko
America/Barbados|LMT -238,AST -240 -i9qpe,ADT -180 -8ob3o,- -210 -820vo
America/Belem|LMT -194,- -180 -hjain,- -120 -bz5ko
America/Belize|LMT -353,CST -360 -i31i8,- -330 -g1m60,CWT -300 -8m5a0,CPT -300 -7muho,CDT -300 189m0
America/Blanc-Sablon|LMT -228,AST -240 -qxgxo,ADT -180 -g70m0,AWT -180 -8qfq0,APT -180 -7muho
America/Boa_Vista|LMT -243,- -240 -hjaha,- -180 -bz5j0
America/Bogota|LMT -296,BMT -296 -qv8vs,- -300 -h987s,- -240 6zsoc
America/Boise|LMT -465,PST -480 -qyt2o,PDT -420 -g7fzc,MST -420 -elrbc,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -u550
America/Cambridge_Bay|- 0,MST -420 -fno80,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 q8v0,CST -360 9c9xc,CDT -300 9h11c,EST -300 9nibo,MDT -360 9s9j0
America/Campo_Grande|LMT -218,- -240 -hjahy,- -180 -bz5j0
America/Cancun|LMT -347,CST -360 -f13q0,EST -300 3r3pc,CDT -300 8839c,EST -300 8pl7o,EDT -240 8uk3o,CDT -300 8y8a0,EST -300 e491c
America/Caracas|LMT -268,CMT -268 -p1tcl,- -270 -i4k0l,- -240 -1kcoi
America/Cayenne|LMT -209,- -240 -ibj67,- -180 -pe9c
America/Cayman|LMT -326,KMT -307 -p1taz,EST -300 -i4w7h
America/Chicago US/Central|LMT -351,CST -360 -qyt60,CDT -300 -g7g2o,EST -300 -alfuo,CDT -300 -a8h6o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7exmo
America/Chihuahua|LMT -424,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,CDT -300 8839c,MDT -360 8uk70,CST -360 gjj9c
America/Ciudad_Juarez|LMT -426,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,CDT -300 8839c,MDT -360 8uk70,CST -360 gjj9c,MDT -360 gnn30
America/Coral_Harbour America/Panama|LMT -318,CMT -320 -p1tb6,EST -300 -jbhj5
America/Costa_Rica|LMT -336,SJMT -336 -p1tao,CST -360 -fbxqo,CDT -300 2v5m0
America/Coyhaique|LMT -288,SMT -283 -p1tc0,- -300 -is3s6,- -240 -g2f46,- -180 -d2xc
America/Creston|LMT -466,MST -420 -qxgr2,PST -480 -goasc
America/Cuiaba|LMT -224,- -240 -hjahs,- -180 -bz5j0
America/Curacao|LMT -276,- -270 -i4k0d,AST -240 -1kcoi
America/Danmarkshavn|LMT -75,- -180 -gqb9y,- -120 37ooc,GMT 0 85390
America/Dawson_Creek|LMT -481,PST -480 -qxgqo,PDT -420 -g70fc,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -73p3c,MST -420 u0f0
America/Dawson|LMT -558,YST -540 -lpyoj,YDT -480 -g70do,YWT -480 -8qfho,YPT -480 -7muho,YDDT -420 -1gtt0,PST -480 173j0,PDT -420 38c8o,MST -420 fx2bo
America/Denver America/Shiprock US/Mountain|LMT -420,MST -420 -qyt4c,MDT -360 -g7g10,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -1gtt0
America/Detroit US/Michigan|LMT -332,CST -360 -kcqms,EST -300 -h3vuo,EWT -240 -8qfoc,EPT -240 -7muho,EDT -240 -6sgsc
America/Dominica|LMT -246,AST -240 -ibj56
America/Edmonton America/Yellowknife Canada/Mountain|LMT -454,MST -420 -jtyzf,MDT -360 -g70h0,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -73p50
America/Eirunepe|LMT -279,- -300 -hjag9,- -240 -bz5hc
America/El_Salvador|LMT -357,CST -360 -fcda4,CDT -300 5feq0
America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte|LMT -468,MST -420 -f13oc,PST -480 -eekkc,PDT -420 -c4veo,PWT -420 -8o5eo,PPT -420 -7muho,PDT -420 -6t2yo
America/Fort_Nelson|LMT -491,PST -480 -qxgqe,PDT -420 -g70fc,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -73p3c,MST -420 e5c0o
America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis US/East-Indiana|LMT -345,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7exmo,EST -300 -4lluo,EDT -240 -7occ
America/Fortaleza|LMT -154,- -180 -hjajq,- -120 -bz5ko
America/Glace_Bay|LMT -240,AST -240 -l5h5d,ADT -180 -g70m0,AWT -180 -8qfq0,APT -180 -7muho,ADT -180 -582u0
America/Godthab America/Nuuk|LMT -207,- -180 -gqb6a,- -120 37ooc,- -60 gziho
America/Goose_Bay|LMT -242,NST -211 -qxgxb,NDT -151 -g70mu,NST -210 -avui6,NDT -150 -aj966,NWT -150 -8nmq6,NPT -150 -7muho,NDT -150 -7ei6u,AST -240 -16tyu,ADT -180 -15li0,ADDT -120 5pryp
America/Grand_Turk|LMT -285,KMT -307 -p1tc4,EST -300 -i4w7h,EDT -240 2x3no,AST -240 e5bvo,EDT -240 f38zo
America/Grenada|LMT -247,AST -240 -ibj55
America/Guadeloupe|LMT -246,AST -240 -ic8p6
America/Guatemala|LMT -362,CST -360 -g1n9y,CDT -300 17yi0
America/Guayaquil|LMT -319,QMT -314 -p1tb5,- -300 -c7nja,- -240 768wc
America/Guyana|LMT -233,- -240 -iakpk,- -225 -h67dc,- -180 1qwm9
America/Halifax Canada/Atlantic|LMT -254,AST -240 -l5h4y,ADT -180 -gty9c,AWT -180 -8qfq0,APT -180 -7muho,ADT -180 -7exq0
America/Havana|LMT -329,HMT -330 -p1tav,CST -300 -dx4av,CDT -240 -d0ifo
America/Hermosillo|LMT -444,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,MDT -360 883b0
America/Indiana/Knox America/Knox_IN US/Indiana-Starke|LMT -346,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -73p6o,EST -300 -2ej6o,CDT -300 -u56o,EST -300 6tyro,CDT -300 bcnfo
America/Indiana/Marengo|LMT -345,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -5ujmo,EST -300 -2prmo,EDT -240 -7occ,CDT -300 1997o,EST -300 1ibvo
America/Indiana/Petersburg|LMT -349,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -4le60,EST -300 -1gtuo,CDT -300 -u56o,EST -300 2g8zo,CDT -300 bcnfo,EST -300 bukzo,EDT -240 bygzo
America/Indiana/Tell_City|LMT -347,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -4le60,EST -300 -1s2ao,CDT -300 -iwqo,EDT -240 -7oao,EST -300 -2260,CDT -300 bcnfo
America/Indiana/Vevay|LMT -340,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,EST -300 -4wuao,EDT -240 -7occ
America/Indiana/Vincennes|LMT -350,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7exmo,EST -300 -1s2ao,EDT -240 -7occ,CDT -300 bcnfo,EST -300 bukzo
America/Indiana/Winamac|LMT -346,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7exmo,EST -300 -2prmo,EDT -240 -7occ,CDT -300 bcnfo,EST -300 buky0
America/Inuvik|- 0,PST -480 -5bmw0,PDT -420 q8wo,MDT -360 2x3so,MST -420 32pxc
America/Iqaluit America/Pangnirtung|- 0,EWT -240 -8l3s0,EPT -240 -7muho,EST -300 -7lf20,EDT -240 q8ro,CST -360 9c9u0,CDT -300 9h11c,EST -300 9nibo
America/Jamaica|LMT -307,KMT -307 -p1tbh,EST -300 -i4w7h,EDT -240 1997o
America/Juneau|LMT 902,LMT -538 -w04n5,PST -480 -lpy53,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -7o7c,YDT -480 38c8o,PST -480 3dygo,YST -540 4bvj0,AKST -540 4ctz0,AKDT -480 4hhuc
America/Kentucky/Louisville America/Louisville|LMT -343,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7expz,EST -300 -2n6cc,EDT -240 -iwsc,CDT -300 1997o,EST -300 1ibvo
America/Kentucky/Monticello|LMT -339,CST -360 -qyt60,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -iwqo,EST -300 9nibo,EDT -240 9s9fo
America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico America/St_Barthelemy America/Virgin|LMT -264,AST -240 -m5p0o,AWT -180 -8nvlc,APT -180 -7muho
America/La_Paz|LMT -273,CMT -273 -p1tcg,BST -213 -bysog,- -240 -btx64
America/Lima|LMT -308,LMT -309 -p1tbg,- -300 -j8hrg,- -240 -a0qfo
America/Los_Angeles US/Pacific|LMT -473,PST -480 -qyt2o,PDT -420 -g7fzc,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -6trbb
America/Maceio|LMT -143,- -180 -hjak2,- -120 -bz5ko
America/Managua|LMT -345,MMT -345 -p1taf,CST -360 -b4hif,EST -300 11je0,CDT -300 2vsy0,EST -300 6w08o,CDT -300 b1mq0
America/Manaus Brazil/West|LMT -240,- -240 -hjahc,- -180 -bz5j0
America/Martinique|LMT -244,FFMT -244 -p1td8,AST -240 -idex8,ADT -180 37omo
America/Matamoros|LMT -390,CST -360 -f13q0,CDT -300 5ps5c
America/Mazatlan Mexico/BajaSur|LMT -426,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,MDT -360 883b0
America/Menominee|LMT -350,CST -360 -qe4qa,CDT -300 -g7g2o,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7exmo,EST -300 -7oao,CDT -300 11h7o
America/Merida|LMT -358,CST -360 -f13q0,EST -300 3r3pc,CDT -300 8839c
America/Metlakatla|LMT 914,LMT -526 -w04n5,PST -480 -lpy5e,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -7o7c,AKST -540 ecogo,AKDT -480 egsac,PST -480 falko,AKDT -480 fehmc
America/Mexico_City Mexico/General|LMT -397,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,CDT -300 -9ody0,CWT -300 -85lq0,CDT -300 -685q0
America/Miquelon|LMT -225,AST -240 -ic0xs,- -180 38geo,- -120 5ejkc
America/Moncton|LMT -259,EST -300 -qy6gt,AST -240 -l5h3o,ADT -180 -g70m0,AWT -180 -8qfq0,APT -180 -7muho,ADT -180 -7exq0
America/Monterrey|LMT -401,MST -420 -f13q0,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,CDT -300 5ps5c
America/Montevideo|LMT -225,MMT -225 -j9z5s,- -240 -fjxls,- -180 -ehexc,- -210 -ebrn0,- -150 -8gxn0,- -120 -348z0,- -90 19gt0
America/Montreal America/Nipigon America/Thunder_Bay America/Toronto Canada/Eastern|LMT -318,EST -300 -nhgf7,EDT -240 -g70kc,EWT -240 -8qfoc,EPT -240 -7muho,EDT -240 -7exoc
America/Montserrat|LMT -249,AST -240 -ibj53
America/Nassau|LMT -309,EST -300 -i3yvf,EWT -240 -8nwno,EPT -240 -7muho,EDT -240 -1s2cc
America/New_York US/Eastern|LMT -296,EST -300 -qyt7o,EDT -240 -g7g4c,EWT -240 -8qfoc,EPT -240 -7muho,EDT -240 -7exoc
America/Nome|LMT 778,LMT -662 -w04n5,NST -660 -lpy1n,NWT -600 -8qfec,NPT -600 -7muho,BST -660 -v19o,BDT -600 -7o2c,YST -540 4bvo0,AKST -540 4ctz0,AKDT -480 4hhuc
America/Noronha Brazil/DeNoronha|LMT -130,- -120 -hjakf,- -60 -bz5mc
America/North_Dakota/Beulah|LMT -407,MST -420 -qyt4c,MDT -360 -g7g10,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -u550,CST -360 csi5c,CDT -300 cwe5c
America/North_Dakota/Center|LMT -405,MST -420 -qyt4c,MDT -360 -g7g10,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -u550,CST -360 7579c,CDT -300 7a65c
America/North_Dakota/New_Salem|LMT -406,MST -420 -qyt4c,MDT -360 -g7g10,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -u550,CST -360 al7pc,CDT -300 aq6lc
America/Ojinaga|LMT -418,MST -420 -f13oc,CST -360 -dbt0c,MDT -360 -c3z8c,CST -360 -btksc,CDT -300 8839c,MDT -360 8uk70,CST -360 gjj9c
America/Paramaribo|LMT -221,PMT -221 -ih49w,- -210 -7le1w,- -180 4m9pu
America/Phoenix US/Arizona|LMT -448,MST -420 -qyt4c,MDT -360 -g7g10,MWT -360 -8qfl0,MDT -360 -u550
America/Port-au-Prince|LMT -289,PPMT -289 -p1tbz,EST -300 -gkqjz,EDT -240 46gwc
America/Port_of_Spain|LMT -246,AST -240 -i3yx6
America/Porto_Acre America/Rio_Branco Brazil/Acre|LMT -271,- -300 -hjagh,- -240 -bz5hc
America/Porto_Velho|LMT -256,- -240 -hjagx,- -180 -bz5j0
America/Punta_Arenas|LMT -284,SMT -283 -p1tc5,- -300 -is3s6,- -240 -g2f46,- -180 -d2xc
America/Rainy_River America/Winnipeg Canada/Central|LMT -389,CST -360 -ptl98,CDT -300 -gt9q0,CWT -300 -8qfmo,CPT -300 -7muho,CDT -300 -7ei2o
America/Rankin_Inlet|- 0,CST -360 -42jk0,CDT -300 q8tc,EST -300 9nibo,CDT -300 9s9hc
America/Recife|LMT -140,- -180 -hjak5,- -120 -bz5ko
America/Regina Canada/Saskatchewan|LMT -419,MST -420 -k58ke,MDT -360 -g70h0,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -7fd50,CST -360 -317t0
America/Resolute|- 0,CST -360 -6ztk0,CDT -300 q8tc,EST -300 9nibo,CDT -300 9s9hc,EST -300 bj4ro,CDT -300 bn8lc
America/Santarem|LMT -219,- -240 -hjahy,- -180 -bz5j0
America/Santiago Chile/Continental|LMT -283,SMT -283 -p1tc6,- -300 -is3s6,- -240 -g2f46,- -180 -7cj5c
America/Santo_Domingo|LMT -280,SDMT -280 -p1tc9,EST -300 -bias8,EDT -240 -zrjo,- -270 -227o,AST -240 1ibsc
America/Sao_Paulo Brazil/East|LMT -186,- -180 -hjaiu,- -120 -bz5ko
America/Scoresbysund|LMT -88,- -120 -gqb9l,- -60 37omo,- 0 3ip7c
America/Sitka|LMT 899,LMT -541 -w04n5,PST -480 -lpy4z,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -7o7c,YST -540 4bvj0,AKST -540 4ctz0,AKDT -480 4hhuc
America/St_Johns Canada/Newfoundland|LMT -211,NST -211 -qxgy6,NDT -151 -giguu,NST -210 -avui6,NDT -150 -aupfu,NWT -150 -8nmq6,NPT -150 -7muho,NDT -150 -7ei6u,NDDT -90 5prxv
America/St_Kitts|LMT -251,AST -240 -i3yx2
America/St_Lucia|LMT -244,CMT -244 -p1td8,AST -240 -i5up8
America/St_Thomas|LMT -260,AST -240 -ibj4t
America/St_Vincent|LMT -245,KMT -245 -p1td8,AST -240 -i5up8
America/Swift_Current|LMT -431,MST -420 -k58k1,MDT -360 -g70h0,MWT -360 -8qfl0,MPT -360 -7muho,MDT -360 -7exl0,CST -360 q8v0
America/Tegucigalpa|LMT -349,CST -360 -f9lac,CDT -300 5feq0
America/Thule|LMT -275,AST -240 -gqb4d,ADT -180 6nhe0
America/Tortola|LMT -258,AST -240 -ibj4u
America/Vancouver Canada/Pacific|LMT -492,PST -480 -qxgqc,PDT -420 -g70fc,PWT -420 -8qfjc,PPT -420 -7muho,PDT -420 -7exjc
America/Whitehorse Canada/Yukon|LMT -540,YST -540 -lpyp0,YDT -480 -g70do,YWT -480 -8qfho,YPT -480 -7muho,YDDT -420 -1gtt0,PST -480 -17bl0,PDT -420 38c8o,MST -420 fx2bo
America/Yakutat|LMT 881,LMT -559 -w04n5,YST -540 -lpy4i,YWT -480 -8qfho,YPT -480 -7muho,YDT -480 -7o5o,AKST -540 4ctz0,AKDT -480 4hhuc
Antarctica/Macquarie|- 0,AEST 600 -lyzk0,AEDT 660 -gobhc
Antarctica/McMurdo|- 0,NZST 720 -4du80,NZDT 780 1iivc
Antarctica/South_Pole Pacific/Auckland|LMT 699,NZMT 690 -voezg,NZST 750 -d787u,NZST 720 -cwn3u,NZDT 780 1iivc
Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin|LMT 53,CET 60 -o17ti,CEST 120 -gt17c,CEMT 180 -7peo0
Asia/Aden|LMT 180,- 180 -69gt0
Asia/Almaty|LMT 308,- 300 -eatkk,- 360 -cdnkc,- 420 3is60
Asia/Amman|LMT 144,EET 120 -c7nw0,EEST 180 12n0o,- 180 gjgko
Asia/Anadyr|LMT 710,- 720 -eatvq,- 780 -cdnw0,- 840 3iruc,- 660 6t2x0
Asia/Aqtau|LMT 201,- 240 -eathm,- 300 -cdnio,- 360 3ofjo
Asia/Aqtobe|LMT 229,- 240 -eatid,- 300 -cdnio,- 360 3is7o
Asia/Ashgabat Asia/Ashkhabad|LMT 234,- 240 -eatii,- 300 -cdnio,- 360 3is7o
Asia/Atyrau|LMT 208,- 180 -eaths,- 300 -cdnh0,- 360 3ofjo,- 240 6t38o
Asia/Baghdad|LMT 178,BMT 178 -p1toy,- 180 -ga7gy,- 240 3uz70
Asia/Bahrain|LMT 202,- 210 -8wqtn,- 240 -854du,- 180 r7tc
Asia/Baku|LMT 199,- 180 -eathk,- 240 -40q50,- 300 3is9c
Asia/Bangkok|LMT 402,BMT 402 -s6kr7,- 420 -fkvf7
Asia/Barnaul|LMT 335,- 360 -focxb,- 420 -cdnm0,- 480 3is4c
Asia/Beirut|LMT 142,EET 120 -s6kjy,EEST 180 -fkznc
Asia/Bishkek|LMT 298,- 300 -eatkb,- 360 -cdnkc,- 420 3is60
Asia/Brunei|LMT 460,- 450 -dq7gs,- 480 -bl3wi
Asia/Calcutta Asia/Kolkata|LMT 353,HMT 353 -10661u,MMT 321 -vbahu,IST 330 -k1hky,- 390 -8uht6
Asia/Chita|LMT 454,- 480 -fo7gm,- 540 -cdnpc,- 600 3is10
Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator|LMT 428,- 420 -k67nw,- 480 2i6cc,- 540 45b6o
Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai|LMT 486,CST 480 -lluli,CDT 540 -fvstc
Asia/Colombo|LMT 319,MMT 320 -s6kow,- 330 -k1hkw,- 360 -8rj56,- 390 -8k5m0
Asia/Dacca Asia/Dhaka|LMT 362,HMT 353 -p1tu2,- 390 -8uhtu,- 330 -8niqu,- 360 -5pt6u,- 420 ccwcc
Asia/Damascus|LMT 145,EET 120 -fnoc2,EEST 180 -fkc80,- 180 gjgj0
Asia/Dili|LMT 502,- 480 -i5v9c,- 540 -8q1z0
Asia/Dubai|LMT 221,- 240 -fnoe6
Asia/Dushanbe|LMT 275,- 300 -eatjo,- 360 -cdnkc,- 420 3is60
Asia/Famagusta|LMT 136,EET 120 -f2lfs,EEST 180 1ni4o,- 180 emaj0,EEST 180 f3o9o
Asia/Gaza|LMT 138,EET 120 -looju,EEST 180 -99io0,IST 120 -t1p0,IDT 180 1ev0o,EET 120 8530o,EEST 180 880ko
Asia/Hebron|LMT 140,EET 120 -loojx,EEST 180 -99io0,IST 120 -t1p0,IDT 180 1ev0o,EET 120 8530o,EEST 180 880ko
Asia/Ho_Chi_Minh Asia/Saigon|LMT 427,PLMT 427 -jvwjv,- 420 -idffv,- 480 -8ge5c,- 540 -7rkv0
Asia/Hong_Kong|LMT 457,HKT 480 -kep7o,HKST 540 -8xtsc,HKWT 510 -8uhsc,JST 540 -8rvi6,HKST 540 -7f65c
Asia/Hovd|LMT 367,- 360 -k67m7,- 420 2i6e0,- 480 45b8c
Asia/Irkutsk|LMT 417,IMT 417 -s6krm,- 420 -fmxvm,- 480 -cdnno,- 540 3is2o
Asia/Istanbul Europe/Istanbul|LMT 116,IMT 117 -s6kj8,EET 120 -ijyr9,EEST 180 -gt17c,- 180 2npf0,- 240 491yc,EEST 180 4sguc,- 180 em9f0
Asia/Jakarta|LMT 427,BMT 427 -w2arw,- 440 -eel88,- 450 -bmzo8,- 540 -8p5oi,- 480 -6sasi,WIB 420 -1vnwi
Asia/Jayapura|LMT 563,- 540 -bmzrn,- 570 -7xlj0,WIT 540 -1vnzu
Asia/Jerusalem Asia/Tel_Aviv|LMT 141,JMT 141 -s6kjx,IST 120 -ga7fx,IDT 180 -99io0,IDDT 240 -6rm00
Asia/Kabul|LMT 277,- 240 -p1trp,- 270 -7ttqo
Asia/Kamchatka|LMT 635,- 660 -ergpn,- 720 -cdnuc,- 780 3irw0
Asia/Karachi|LMT 268,- 330 -jq7zh,- 390 -8k5l6,- 300 -5pt56,PKT 300 duno,PKST 360 a3p3o
Asia/Kashgar Asia/Urumqi|LMT 350,- 360 -d5htr
Asia/Kathmandu Asia/Katmandu|LMT 341,- 330 -fnohi,- 345 50d2u
Asia/Khandyga|LMT 542,- 480 -fo7j3,- 540 -cdnpc,- 600 3is10,- 660 apy2o
Asia/Krasnoyarsk|LMT 371,- 360 -fniyc,- 420 -cdnm0,- 480 3is4c
Asia/Kuala_Lumpur|LMT 407,SMT 415 -llujb,- 420 -k83fk,- 440 -bl3vo,- 450 -8vf88,- 540 -8q8ki,- 480 3r9mo
Asia/Kuching|LMT 441,- 450 -dq7ga,- 480 -bl3wi,- 500 -aqodc,- 540 -8q8lc
Asia/Kuwait|LMT 192,- 180 -69gtc
Asia/Macao Asia/Macau|LMT 454,CST 480 -kep8n,- 540 -8ryv0,- 600 -8nygo,CDT 540 -7ev30
Asia/Magadan|LMT 603,- 600 -eatss,- 660 -cdnso,- 720 3irxo
Asia/Makassar Asia/Ujung_Pandang|LMT 478,MMT 478 -fnola,- 480 -bmzpa,- 540 -8qgdc,WITA 480 -7lnj0
Asia/Manila|LMT -956,LMT 484 -13545g,PST 480 -m0plc,PDT 540 -adwdc,JST 540 -8qd30,PDT 540 -7rx30
Asia/Muscat|LMT 234,- 240 -fnoej
Asia/Nicosia Europe/Nicosia|LMT 133,EET 120 -f2lfq,EEST 180 1ni4o
Asia/Novokuznetsk|LMT 349,- 360 -eaupp,- 420 -cdnm0,- 480 3is4c
Asia/Novosibirsk|LMT 332,- 360 -fo878,- 420 -cdnm0,- 480 3is4c
Asia/Omsk|LMT 294,- 300 -fp5s6,- 360 -cdnkc,- 420 3is60
Asia/Oral|LMT 205,- 180 -eathq,- 300 -cdnh0,- 360 3is7o,- 240 66eko
Asia/Phnom_Penh|LMT 420,PLMT 427 -jvwjo,- 420 -idffv,- 480 -8ge5c,- 540 -7rkv0
Asia/Pontianak|LMT 437,PMT 437 -jb846,- 450 -bmzo6,- 540 -8qski,- 480 -6sasi,WITA 480 -1vnwi,WIB 420 5mw2o
Asia/Pyongyang|LMT 503,KST 510 -jc5hz,JST 540 -i5va6,KST 540 -7mkv0
Asia/Qatar|LMT 206,- 240 -fnodr,- 180 r7tc
Asia/Qostanay|LMT 254,- 240 -eatj3,- 300 -cdnio,- 360 3is7o
Asia/Qyzylorda|LMT 262,- 240 -eatja,- 300 -cdnio,- 360 3is7o
Asia/Rangoon Asia/Yangon|LMT 385,RMT 385 -s6kqp,- 390 -fnoip,- 540 -8nyau
Asia/Riyadh|LMT 187,- 180 -752l7
Asia/Sakhalin|LMT 571,- 540 -k5jbv,- 660 -7mjr0,- 720 3irxo,- 600 6t2yo
Asia/Samarkand|LMT 268,- 240 -eatjg,- 300 -cdnio,- 360 3is7o
Asia/Seoul|LMT 508,KST 510 -jc5i4,JST 540 -i5va6,KST 540 -7m470,KDT 600 -6rcf0,KDT 570 -4lae6
Asia/Singapore|LMT 415,SMT 415 -llujk,- 420 -k83fk,- 440 -bl3vo,- 450 -8vf88,- 540 -8q8ki,- 480 3r9mo
Asia/Srednekolymsk|LMT 615,- 600 -eatt3,- 660 -cdnso,- 720 3irxo
Asia/Taipei|LMT 486,CST 480 -n67hi,JST 540 -a3l9c,CDT 540 -7efhc
Asia/Tashkent|LMT 277,- 300 -eatjq,- 360 -cdnkc,- 420 3is60
Asia/Tbilisi|LMT 179,TBMT 179 -s6kl0,- 180 -eath0,- 240 -40q50,- 300 3is9c
Asia/Tehran|LMT 206,TMT 206 -gwrpq,- 210 -atjhq,- 270 29dsi,- 240 2fygi,- 300 2kqpc
Asia/Thimbu Asia/Thimphu|LMT 359,- 330 -70blz,- 360 5k1yu
Asia/Tokyo|LMT 559,JST 540 -poe70,JDT 600 -6s9r0
Asia/Tomsk|LMT 340,- 360 -fnzlg,- 420 -cdnm0,- 480 3is4c
Asia/Ust-Nera|LMT 573,- 480 -fo7jx,- 540 -cdnpc,- 720 3is10,- 660 3of80,- 600 6t2yo
Asia/Vientiane|LMT 410,PLMT 427 -jvwjf,- 420 -idffv,- 480 -8ge5c,- 540 -7rkv0
Asia/Vladivostok|LMT 528,- 540 -erb2o,- 600 -cdnr0,- 660 3irzc
Asia/Yakutsk|LMT 519,- 480 -fo7if,- 540 -cdnpc,- 600 3is10
Asia/Yekaterinburg|LMT 243,PMT 225 -gr3ar,- 240 -fsx3m,- 300 -cdnio,- 360 3is7o
Asia/Yerevan|LMT 178,- 180 -eatgy,- 240 -40q50,- 300 3is9c
Atlantic/Azores|LMT -103,HMT -115 -qxh16,- -120 -i5uso,- -60 -grjqc,- 0 -8o3k0,WET 0 774zc,WEST 60 79y1o,- 0 7cg1o
Atlantic/Bermuda|LMT -259,BMT -259 -p1tct,BST -199 -gij4t,AST -240 -cix1h,ADT -180 -8rby0
Atlantic/Canary|LMT -62,- -60 -ezaeb,WET 0 -7a5oo,WEST 60 37og0
Atlantic/Cape_Verde|LMT -94,- -120 -i5uso,- -60 -8k58o
Atlantic/Faeroe Atlantic/Faroe|LMT -27,WET 0 -jen39,WEST 60 3ip5o
Atlantic/Madeira|LMT -68,FMT -68 -qxh25,- -60 -i5uuc,- 0 -grjs0,- 60 -8o3lo,WET 0 -10mr0,WEST 60 3u5c0
Atlantic/Reykjavik|LMT -88,- -60 -jey5k,- 0 -gjxc0,GMT 0 -jkco
Atlantic/South_Georgia|LMT -146,- -120 -p1tfy
Atlantic/St_Helena|LMT -23,JMT -23 -p1tje,GMT 0 -5y73e
Atlantic/Stanley|LMT -231,SMT -231 -p1tdl,- -240 -i3ntl,- -180 -a3q9c,- -120 4asd0
Australia/ACT Australia/Canberra Australia/NSW Australia/Sydney|LMT 605,AEST 600 -ngiot,AEDT 660 -glh9c
Australia/Adelaide Australia/South|LMT 554,ACST 540 -nginf,ACST 570 -m4of0,ACDT 630 -glh8i
Australia/Brisbane Australia/Queensland|LMT 612,AEST 600 -nhh51,AEDT 660 -glh9c
Australia/Broken_Hill Australia/Yancowinna|LMT 566,AEST 600 -nginq,ACST 540 -myygo,ACST 570 -m4of0,ACDT 630 -glh8i
Australia/Currie Australia/Hobart Australia/Tasmania|LMT 589,AEST 600 -n9z4e,AEDT 660 -gobhc
Australia/Darwin Australia/North|LMT 523,ACST 540 -ngimk,ACST 570 -m4of0,ACDT 630 -glh8i
Australia/Eucla|LMT 515,- 525 -n75yc,- 585 -glh79
Australia/LHI Australia/Lord_Howe|LMT 636,AEST 600 -ngipp,- 630 3htjc,- 690 3p61u,- 660 4yblu
Australia/Lindeman|LMT 596,AEST 600 -nhh4k,AEDT 660 -glh9c
Australia/Melbourne Australia/Victoria|LMT 580,AEST 600 -ngio4,AEDT 660 -glh9c
Australia/Perth Australia/West|LMT 463,AWST 480 -n75ww,AWDT 540 -glh60
Chile/EasterIsland Pacific/Easter|LMT -437,EMT -437 -p1t7v,- -420 -bourv,- -360 -d2xc,- -300 3zzio
Etc/GMT|GMT 0
Etc/UTC UTC|UTC 0
Europe/Amsterdam|LMT 20,AMT 20 -169uok,NST 80 -gt14k,- 80 -a6f68,- 20 -a3il8,CEST 120 -9a0gk,CET 60 -8i8ec
Europe/Andorra|LMT 6,WET 0 -llu87,CET 60 -7a5s0,CEST 120 4rupo
Europe/Astrakhan|LMT 192,- 180 -eauld,- 240 -cdnh0,- 300 3is9c
Europe/Athens|LMT 95,AMT 95 -n9kan,EET 120 -gqbem,EEST 180 -bqlfc,CEST 120 -8z8t0,CET 60 -8i8ec,EET 120 -827to
Europe/Belfast Europe/London|LMT -1,GMT 0 -1289jz,BST 60 -gseso,BDST 120 -8z46c
Europe/Belgrade Europe/Podgorica|LMT 82,CET 60 -qxh6a,CEST 120 -8zkzc
Europe/Bratislava Europe/Prague|LMT 58,PMT 58 -11kqxm,CET 60 -oi4pm,CEST 120 -gt17c,GMT 0 -788so
Europe/Brussels|LMT 18,BMT 18 -s6kgi,WET 0 -obk00,CET 60 -h9p40,CEST 120 -gt15o,WEST 60 -fx35o,CET 60 -8i8ec
Europe/Bucharest|LMT 104,BMT 104 -oi4qx,EET 120 -c1d6x,EEST 180 -bs1nc
Europe/Budapest|LMT 76,CET 60 -osfu5,CEST 120 -gt17c
Europe/Busingen Europe/Zurich|LMT 34,BMT 30 -10gvcz,CET 60 -no2gu,CEST 120 -8z340
Europe/Chisinau Europe/Tiraspol|LMT 115,CMT 115 -s6kj8,BMT 104 -g8tf7,EET 120 -c1d6x,EEST 180 -bs1nc,CEST 120 -8wu50,CET 60 -8i8ec,MSK 180 -7xu3c,MSD 240 3isb0,EEST 180 6dbgo,EET 120 6huw0
Europe/Copenhagen|LMT 50,CMT 50 -p1tlf,CET 60 -nsq9f,CEST 120 -gslnc
Europe/Dublin|LMT -25,DMT -25 -rzynb,IST 35 -gserz,GMT 0 -goazz,BST 60 -gih0o,IST 60 -eyiko
Europe/Gibraltar|LMT -21,GMT 0 -rzynf,BST 60 -gseso,BDST 120 -8z46c,CET 60 -3zd0o,CEST 120 3txlo
Europe/Guernsey|LMT -10,GMT 0 -hpdjq,BST 60 -gseso,CEST 120 -98k9o,CET 60 -8i8ec,BDST 120 -7pwjc,BST 60 -7nsuc
Europe/Helsinki Europe/Mariehamn|LMT 100,HMT 100 -sogys,EET 120 -f8oas,EEST 180 -8ot7c
Europe/Isle_of_Man|LMT -18,GMT 0 -r60vj,BST 60 -gseso,BDST 120 -8z46c
Europe/Jersey|LMT -8,GMT 0 -men9c,BST 60 -gseso,CEST 120 -98k9o,CET 60 -8i8ec,BDST 120 -7pwjc,BST 60 -7nsuc
Europe/Kaliningrad|LMT 82,CET 60 -o17ua,CEST 120 -gt17c,EET 120 -7qrnc,EEST 180 -7q6jc,MSK 180 -7flfc,MSD 240 3isb0,EEST 180 60sec,- 180 cwtc0
Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye|LMT 122,KMT 122 -s6kjf,EET 120 -eatff,MSK 180 -cdnfc,CEST 120 -8utx0,CET 60 -8i8ec,MSD 240 3isb0,EEST 180 6f1oo,EET 120 6t3c0
Europe/Kirov|LMT 199,- 180 -ftco0,- 240 -cdnh0,- 300 3is9c,MSD 240 60sco,MSK 180 66emc,- 240 6nh2c,MSD 240 6ypgo,MSK 240 cwtac
Europe/Lisbon|LMT -37,WET 0 -i5uw0,WEST 60 -grjto,WEMT 120 -8o3nc,CET 60 -10mso,WEST 60 29jk0,CET 60 74bto,CEST 120 79y1o,WEST 60 87v5o
Europe/Ljubljana|LMT 58,CET 60 -qxh5n,CEST 120 -8zkzc
Europe/Luxembourg|LMT 25,CET 60 -kjcop,CEST 120 -gslnc,WET 0 -g02xo,WEST 60 -fx35o,WEST 120 -9a2ko,WET 60 -8i8ec,CET 60 -7x26c,CEST 120 -7r0ec
Europe/Madrid|LMT -15,WET 0 -llu80,WEST 60 -g6ypo,WEMT 120 -9x1fc,CET 60 -9bv5o,CEST 120 -8nvvc
Europe/Malta|LMT 58,CET 60 -nukxn,CEST 120 -grzdo
Europe/Minsk|LMT 110,MMT 110 -s6kj3,EET 120 -eatf2,MSK 180 -cdnfc,CEST 120 -8xf90,CET 60 -8i8ec,MSD 240 3isb0,EEST 180 6nh2c,EET 120 6t3c0,- 180 cwtc0
Europe/Monaco|LMT 30,PMT 9 -oalku,WET 0 -iefsa,WEST 60 -grn5o,WEMT 120 -8z35o,CET 60 -7luuc,CEST 120 1yb40
Europe/Moscow|LMT 150,MMT 150 -s6kk7,MMT 151 -gr387,MST 211 -gfutw,MDST 271 -g5jrk,MSD 240 -ftco0,MSK 180 -frxqo,- 300 -f9y0c,EET 120 -esot0,EEST 180 6nh2c,MSK 180 6wjs0,MSK 240 cwtac
Europe/Oslo|LMT 43,CET 60 -nhgp7,CEST 120 -gsds0
Europe/Paris|LMT 9,PMT 9 -oo9sa,WET 0 -iezsa,WEST 60 -grn5o,CEST 120 -9937c,CET 60 -8i8ec,WEMT 120 -7xszc,WEST 60 -7wg1o,CET 60 -7luuc,CEST 120 1yb40
Europe/Riga|LMT 97,RMT 97 -s6kip,LST 157 -g6zrd,EET 120 -do0ap,MSK 180 -97ijc,CEST 120 -8xbx0,CET 60 -8i8ec,MSD 240 3isb0,EEST 180 60sec,EET 120 66eo0
Europe/Rome Europe/San_Marino Europe/Vatican|LMT 50,RMT 50 -w9q9e,CET 60 -num1o,CEST 120 -grzdo
Europe/Samara|LMT 200,- 180 -ftco0,- 240 -cdnh0,- 300 3is9c
Europe/Sarajevo|LMT 74,CET 60 -qxh62,CEST 120 -8zkzc
Europe/Saratov|LMT 184,- 180 -ftco0,- 240 -cdnh0,- 300 3is9c
Europe/Simferopol|LMT 136,SMT 136 -s6kjt,EET 120 -eatfs,MSK 180 -cdnfc,CEST 120 -8tj90,CET 60 -8i8ec,MSD 240 3isb0,EET 120 6f1qc,EEST 180 6ypk0,MSK 180 7qsmc,EEST 180 8j3lo,MSK 240 duqg0,MSK 180 e17oo
Europe/Skopje|LMT 86,CET 60 -qxh6e,CEST 120 -8zkzc
Europe/Sofia|LMT 93,IMT 117 -s6kim,EET 120 -nigb9,CET 60 -8i8ec,CEST 120 -8dp2c,EET 120 -7r0co,EEST 180 2w830
Europe/Stockholm|LMT 72,SET 60 -shu21,CET 60 -lx3tp,CEST 120 -gslnc
Europe/Tallinn|LMT 99,TMT 99 -s6kir,CET 60 -g98yr,CEST 120 -g6zqc,EET 120 -f8oar,MSK 180 -97hfc,CEST 120 -8uzh0,MSD 240 3isb0,EEST 180 60sec,EET 120 66eo0
Europe/Tirane|LMT 79,CET 60 -hjaq8,CEST 120 -9921o
Europe/Ulyanovsk|LMT 194,- 180 -ftco0,- 240 -cdnh0,- 300 3is9c,- 120 6t3c0
Europe/Vaduz|LMT 38,CET 60 -no2h3,CEST 120 -8z340
Europe/Vienna|LMT 65,CET 60 -o17tu,CEST 120 -gt17c
Europe/Vilnius|LMT 101,WMT 84 -s6kiu,KMT 96 -glgyc,CET 60 -fq8io,EET 120 -fhpto,MSK 180 -97kpo,CEST 120 -8xjp0,MSD 240 3isb0,EEST 180 60sec,EET 120 66eo0,CEST 120 8uc1o,EET 120 9c9lo
Europe/Volgograd|LMT 178,- 180 -fnm4y,- 240 -cdnh0,- 300 3is9c,MSD 240 5pjwo,MSK 180 5v66c,- 240 6nh2c,MSD 240 6ypgo,MSK 240 cwtac,- 240 fadac
Europe/Warsaw|LMT 84,WMT 84 -s6kic,CET 60 -h1d6c,CEST 120 -gt17c,EET 120 -g28mc,EEST 180 -fvq80,CEST 120 -98u6c
Europe/Zagreb|LMT 64,CET 60 -qxh5s,CEST 120 -8zkzc
Indian/Antananarivo|LMT 190,EAT 180 -ibjhb,EAST 240 -4yl2o
Indian/Chagos|LMT 290,- 300 -jq802,- 360 852vo
Indian/Christmas|LMT 423,- 420 -ngijr
Indian/Cocos|LMT 388,- 390 -lx42s
Indian/Comoro|LMT 173,EAT 180 -ibjgu
Indian/Mahe|LMT 222,- 240 -jq7y6
Indian/Maldives|LMT 294,MMT 294 -s6ko6,- 300 -34r46
Indian/Mauritius|LMT 230,- 240 -jq7ye,- 300 3zz5c
Indian/Mayotte|LMT 181,EAT 180 -ibjh1
Indian/Reunion|LMT 222,- 240 -icgu6
Pacific/Apia|LMT 753,LMT -687 -o9kcy,- -690 -ih3wy,- -660 -69g4u,- -600 cr7mc,- 840 d5eoo,- 780 d893c
Pacific/Bougainville|LMT 622,PMMT 589 -s6kxb,- 600 -nhh4d,- 540 -8m2oo,- 660 e35eo
Pacific/Chatham|LMT 734,- 735 -vof0e,- 765 -7ikkf,- 825 1iivc
Pacific/Chuuk|LMT -833,LMT 607 -13548w,- 600 -lluow,- 540 -havso
Pacific/Efate|LMT 673,- 660 -i5i2q,- 720 18ss0
Pacific/Fakaofo|LMT -685,- -660 -lltp0,- 780 d5eqc
Pacific/Fiji|LMT 716,- 720 -gyujw,- 780 910nc
Pacific/Funafuti|LMT 717,- 720 -llurx
Pacific/Galapagos|LMT -358,- -300 -c7ni2,- -360 50dkc
Pacific/Gambier|LMT -540,- -540 -hxe11
Pacific/Guadalcanal Pacific/Ponape|LMT 640,- 660 -hxexs
Pacific/Guam|LMT -861,LMT 579 -135483,GST 600 -lluo3,- 540 -8sc8o,GDT 660 -3ak5c,ChST 600 9p6nc
Pacific/Honolulu Pacific/Johnston US/Hawaii|LMT -631,HST -630 -n5sqh,HDT -570 -bher6,HWT -570 -8qff6,HPT -570 -7muho,HST -600 -72eb6
Pacific/Kiritimati|LMT -629,- -640 -lltqj,- -600 31w1s,- 840 7tswo
Pacific/Kosrae|LMT -788,LMT 652 -1354a4,- 660 -lluq4,- 540 -havuc,- 600 -ac0qc,- 720 -2uqc
Pacific/Kwajalein|LMT 669,- 660 -lluqm,- 600 -ac0qc,- 540 -905co,- -720 -2uqc,- 720 7egs0
Pacific/Majuro|LMT 685,- 660 -llur1,- 540 -havuc,- 600 -ac0qc,- 720 -2uqc
Pacific/Marquesas|LMT -558,- -570 -hxe0i
Pacific/Midway|LMT -709,- -660 -lltob,- -600 -492lo,SST -660 -469jc
Pacific/Nauru|LMT 668,- 690 -fbyik,- 540 -8k976,- 720 2uo86
Pacific/Niue|LMT -680,- -680 -5dzx5,- -660 -1q0t4
Pacific/Norfolk|LMT 672,- 672 -lluqo,- 690 -5y7mo,- 750 1ib46,- 660 ebsg6,- 720 fky10
Pacific/Noumea|LMT 666,- 660 -i5i2i,- 720 2hb1o
Pacific/Pago_Pago Pacific/Samoa US/Samoa|LMT 757,LMT -683 -o9kd2,SST -660 -ih3x2
Pacific/Palau|LMT -902,LMT 538 -13546y,- 540 -llumy
Pacific/Pitcairn|LMT -520,- -510 -llttk,- -480 8v8m6
Pacific/Pohnpei|LMT -807,LMT 633 -13549l,- 660 -llupl,- 540 -havuc,- 600 -ac0qc
Pacific/Port_Moresby Pacific/Truk Pacific/Yap|LMT 589,PMMT 589 -s6kwd,- 600 -nhh4d
Pacific/Rarotonga|LMT 801,LMT -639 -lxb29,- -630 -5dzy9,- -570 2rx5i,- -600 2vdju
Pacific/Saipan|LMT -857,LMT 583 -135487,- 540 -lluo7,GST 600 -7z9j0,GDT 660 -3ak5c,ChST 600 9p6nc
Pacific/Tahiti|LMT -598,- -600 -hxdze
Pacific/Tarawa|LMT 692,- 720 -llur9
Pacific/Tongatapu|LMT 739,- 740 -7m24k,- 780 -2tgsk,- 840 9bido
Pacific/Wake|LMT 666,- 720 -lluqj
Pacific/Wallis|LMT 735,- 720 -llusg
`;
