<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>ChartPanel</name>
    <message>
        <source>kini</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>FocusView</name>
    <message>
        <source>FOKUS · DIPILIH</source>
        <translation>FOCUS · SELECTED</translation>
    </message>
    <message>
        <source>FOKUS</source>
        <translation>FOCUS</translation>
    </message>
</context>
<context>
    <name>IncidentList</name>
    <message>
        <source>PERINGATAN AKTIF · %1</source>
        <translation>ACTIVE WARNINGS · %1</translation>
    </message>
    <message>
        <source>+%1 lainnya</source>
        <translation>+%1 more</translation>
    </message>
    <message>
        <source>belum dapat dipastikan: ada sumber yang diam</source>
        <translation>cannot be told: a source is silent</translation>
    </message>
    <message>
        <source>tidak ada peringatan aktif (sumber hidup)</source>
        <translation>no active warning (sources alive)</translation>
    </message>
</context>
<context>
    <name>LiveMap</name>
    <message>
        <source>batas indikatif</source>
        <translation>indicative boundaries</translation>
    </message>
</context>
<context>
    <name>MapStage</name>
    <message>
        <source>dipilih · Esc kembali otomatis</source>
        <translation>selected · Esc: automatic</translation>
    </message>
    <message>
        <source>ikut otomatis</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>peta digeser · Esc kembali otomatis</source>
        <translation>map moved · Esc: automatic</translation>
    </message>
    <message>
        <source>peta dasar tidak dapat dibuka: %1</source>
        <translation>the base map cannot be opened: %1</translation>
    </message>
</context>
<context>
    <name>Ticker</name>
    <message>
        <source>belum ada kejadian sejak mulai</source>
        <translation>nothing has happened yet</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::ActiveWarning</name>
    <message>
        <source>tidak ada peringatan aktif (sumber hidup)</source>
        <translation>no active warning (sources alive)</translation>
    </message>
    <message>
        <source>TANPA DATA sejak %1</source>
        <translation>NO DATA since %1</translation>
    </message>
    <message>
        <source>TANPA DATA: belum ada sumber yang terdengar</source>
        <translation>NO DATA: no source heard yet</translation>
    </message>
    <message>
        <source>peringatan belum pasti: sebagian sumber diam</source>
        <translation>warnings uncertain: some sources are silent</translation>
    </message>
    <message>
        <source>TANPA DATA: %1</source>
        <comment>sources</comment>
        <translation>NO DATA: %1</translation>
    </message>
    <message>
        <source>belum ditanggapi %1</source>
        <comment>counter</comment>
        <translation>unanswered %1</translation>
    </message>
    <message>
        <source>ditanggapi %1</source>
        <comment>clock time</comment>
        <translation>answered %1</translation>
    </message>
    <message>
        <source>+%1 lainnya</source>
        <comment>number of other active incidents</comment>
        <translation>+%1 more</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FeedListModel</name>
    <message>
        <source>TANPA DATA</source>
        <translation>NO DATA</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FeedText</name>
    <message>
        <source>BMKG Gempa</source>
        <comment>source of data</comment>
        <translation>BMKG Quakes</translation>
    </message>
    <message>
        <source>BMKG Cuaca</source>
        <comment>source of data</comment>
        <translation>BMKG Weather</translation>
    </message>
    <message>
        <source>Lumbung</source>
        <comment>source of data</comment>
        <translation>Lumbung</translation>
    </message>
    <message>
        <source>Tagana</source>
        <comment>source of data</comment>
        <translation>Tagana</translation>
    </message>
    <message>
        <source>belum pernah terdengar</source>
        <translation>never heard</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>per %1</source>
        <comment>as of</comment>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <comment>arrived of expected</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>mengirim data lama</source>
        <translation>sends old data</translation>
    </message>
    <message>
        <source>gagal: %1</source>
        <comment>reason</comment>
        <translation>failed: %1</translation>
    </message>
    <message>
        <source>bentuknya rusak</source>
        <translation>malformed</translation>
    </message>
    <message>
        <source>memuat DOCTYPE</source>
        <translation>holds a DOCTYPE</translation>
    </message>
    <message>
        <source>terlalu besar</source>
        <translation>too large</translation>
    </message>
    <message>
        <source>jenisnya tidak dikenal</source>
        <translation>unknown kind</translation>
    </message>
    <message>
        <source>ada isian wajib yang kosong</source>
        <translation>a required field is missing</translation>
    </message>
    <message>
        <source>ada isian yang salah</source>
        <translation>a field is wrong</translation>
    </message>
    <message>
        <source>waktunya tidak terbaca</source>
        <translation>its time cannot be read</translation>
    </message>
    <message>
        <source>id tidak sama dengan topik</source>
        <translation>id differs from the topic</translation>
    </message>
    <message>
        <source>tidak memuat pesan</source>
        <translation>holds no message</translation>
    </message>
    <message>
        <source>lebih lama dari yang sudah ada</source>
        <translation>older than what is held</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FigureListModel</name>
    <message>
        <source>DAMPAK</source>
        <translation>IMPACT</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being assessed</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>belum ada laporan korban</source>
        <translation>no casualty report yet</translation>
    </message>
    <message>
        <source>tidak ada kejadian aktif</source>
        <translation>no active incident</translation>
    </message>
    <message>
        <source>BELUM DITANGGAPI</source>
        <translation>UNANSWERED</translation>
    </message>
    <message>
        <source>P1 dan P2</source>
        <translation>P1 and P2</translation>
    </message>
    <message>
        <source>P1 %1 · P2 %2</source>
        <translation>P1 %1 · P2 %2</translation>
    </message>
    <message>
        <source>TIM BERGERAK</source>
        <translation>TEAMS MOVING</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>%1 siap</source>
        <comment>teams</comment>
        <translation>%1 ready</translation>
    </message>
    <message>
        <source>%1 lama diam</source>
        <comment>teams</comment>
        <translation>%1 long silent</translation>
    </message>
    <message>
        <source>LUMBUNG DI AREA PERINGATAN</source>
        <translation>DEPOTS IN WARNED AREAS</translation>
    </message>
    <message>
        <source>tidak ada area peringatan</source>
        <translation>no warned area</translation>
    </message>
    <message>
        <source>%1 kurang</source>
        <comment>depots</comment>
        <translation>%1 short</translation>
    </message>
    <message>
        <source>%1 belum diverifikasi</source>
        <comment>depots</comment>
        <translation>%1 unverified</translation>
    </message>
    <message>
        <source>GEMPA 24 JAM</source>
        <translation>QUAKES 24 H</translation>
    </message>
    <message>
        <source>terkuat %1</source>
        <comment>magnitude</comment>
        <translation>strongest %1</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FocusPanel</name>
    <message>
        <source>%1 lalu</source>
        <comment>age</comment>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>dirasakan MMI: %1</source>
        <comment>list of places</comment>
        <translation>felt, MMI: %1</translation>
    </message>
    <message>
        <source>BMKG: “%1”</source>
        <translation>BMKG: “%1”</translation>
    </message>
    <message>
        <source>%1 (hitungan Posko)</source>
        <comment>place</comment>
        <translation>%1 (reckoned by Posko)</translation>
    </message>
    <message>
        <source>tidak dapat: %1</source>
        <comment>depots and teams with reasons</comment>
        <translation>cannot: %1</translation>
    </message>
    <message>
        <source>tidak ada yang difokuskan</source>
        <translation>nothing in focus</translation>
    </message>
    <message>
        <source>menunggu yang dipilih</source>
        <translation>waiting for the selected one</translation>
    </message>
    <message>
        <source>tanpa lokasi: lumbung dan tim terdekat tidak dapat dihitung</source>
        <translation>no location: nearest depots and teams cannot be reckoned</translation>
    </message>
    <message>
        <source>lumbung dan tim belum diketahui</source>
        <translation>depots and teams not known yet</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::Format</name>
    <message>
        <source>Jan</source>
        <comment>month</comment>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>month</comment>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>month</comment>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>month</comment>
        <translation>Apr</translation>
    </message>
    <message>
        <source>Mei</source>
        <comment>month</comment>
        <translation>May</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>month</comment>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>month</comment>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Agu</source>
        <comment>month</comment>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>month</comment>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Okt</source>
        <comment>month</comment>
        <translation>Oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>month</comment>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Des</source>
        <comment>month</comment>
        <translation>Dec</translation>
    </message>
    <message>
        <source>Minggu</source>
        <comment>weekday</comment>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Senin</source>
        <comment>weekday</comment>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Selasa</source>
        <comment>weekday</comment>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Rabu</source>
        <comment>weekday</comment>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Kamis</source>
        <comment>weekday</comment>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Jumat</source>
        <comment>weekday</comment>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <comment>weekday</comment>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clock time, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>id</source>
        <comment>code of the language that these texts are written in: id or en</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>%1.%2.%3</source>
        <comment>clock: hours, minutes, seconds</comment>
        <translation>%1:%2:%3</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>clock: hours, minutes</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 dtk</source>
        <comment>age in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 mnt</source>
        <comment>age in minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 jam</source>
        <comment>age in hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 hari</source>
        <comment>age in days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>counter: minutes, seconds</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>counter: hours, rest</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>,</source>
        <comment>decimal separator</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>kedalaman belum diketahui</source>
        <translation>depth not known yet</translation>
    </message>
    <message>
        <source>.</source>
        <comment>thousands separator</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>utara</source>
        <translation>north</translation>
    </message>
    <message>
        <source>timur laut</source>
        <translation>northeast</translation>
    </message>
    <message>
        <source>timur</source>
        <translation>east</translation>
    </message>
    <message>
        <source>tenggara</source>
        <translation>southeast</translation>
    </message>
    <message>
        <source>selatan</source>
        <translation>south</translation>
    </message>
    <message>
        <source>barat daya</source>
        <translation>southwest</translation>
    </message>
    <message>
        <source>barat</source>
        <translation>west</translation>
    </message>
    <message>
        <source>barat laut</source>
        <translation>northwest</translation>
    </message>
    <message>
        <source>LU</source>
        <comment>northern latitude</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>LS</source>
        <comment>southern latitude</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>BT</source>
        <comment>eastern longitude</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>BB</source>
        <comment>western longitude</comment>
        <translation>W</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::IncidentText</name>
    <message>
        <source>dirasakan %1 %2</source>
        <comment>intensity, place</comment>
        <translation>felt %1 %2</translation>
    </message>
    <message>
        <source>Gempa %1</source>
        <comment>magnitude and depth</comment>
        <translation>Earthquake %1</translation>
    </message>
    <message>
        <source>%1 (hitungan Posko)</source>
        <comment>place</comment>
        <translation>%1 (reckoned by Posko)</translation>
    </message>
    <message>
        <source>berpotensi tsunami</source>
        <translation>tsunami possible</translation>
    </message>
    <message>
        <source>tidak berpotensi tsunami</source>
        <translation>no tsunami potential</translation>
    </message>
    <message>
        <source>semula %1</source>
        <comment>former magnitude and depth</comment>
        <translation>formerly %1</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4</source>
        <comment>distance, bearing, town, province</comment>
        <translation>%1 %2 of %3, %4</translation>
    </message>
    <message>
        <source>Peringatan tanpa isi</source>
        <translation>Warning without content</translation>
    </message>
    <message>
        <source>Peringatan tanpa judul</source>
        <translation>Warning without a title</translation>
    </message>
    <message>
        <source>tanpa lokasi</source>
        <translation>no location</translation>
    </message>
    <message>
        <source>%1 +%2 lainnya</source>
        <comment>area, number of others</comment>
        <translation>%1 +%2 more</translation>
    </message>
    <message>
        <source>tingkat ekstrem</source>
        <translation>extreme</translation>
    </message>
    <message>
        <source>tingkat berat</source>
        <translation>severe</translation>
    </message>
    <message>
        <source>tingkat sedang</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>tingkat ringan</source>
        <translation>minor</translation>
    </message>
    <message>
        <source>s.d. %1</source>
        <comment>valid until</comment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>tanpa batas waktu</source>
        <translation>no end given</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::MeansModel</name>
    <message>
        <source>stok belum diketahui</source>
        <translation>stock not known yet</translation>
    </message>
    <message>
        <source>kabar %1 lalu</source>
        <comment>age</comment>
        <translation>heard %1 ago</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::MeansText</name>
    <message>
        <source>%1 bebas %2 dari %3</source>
        <comment>item, free, on hand</comment>
        <translation>%1 free %2 of %3</translation>
    </message>
    <message>
        <source>dipesan %1</source>
        <comment>reserved</comment>
        <translation>reserved %1</translation>
    </message>
    <message>
        <source>kedaluwarsa %1</source>
        <comment>expired</comment>
        <translation>expired %1</translation>
    </message>
    <message>
        <source>tutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>tidak terjangkau</source>
        <translation>unreachable</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>kedaluwarsa</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>tanpa kabar</source>
        <translation>not heard from</translation>
    </message>
    <message>
        <source>tidak siap</source>
        <translation>not ready</translation>
    </message>
    <message>
        <source>istirahat</source>
        <translation>resting</translation>
    </message>
    <message>
        <source>sedang bertugas</source>
        <translation>on duty</translation>
    </message>
    <message>
        <source>perjalanan pulang</source>
        <translation>returning</translation>
    </message>
    <message>
        <source>sedang latihan</source>
        <translation>in an exercise</translation>
    </message>
    <message>
        <source>keadaan darurat tim</source>
        <translation>team emergency</translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation>unverified</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>tunggu di titik aman</source>
        <translation>waiting at a safe point</translation>
    </message>
    <message>
        <source>bergerak</source>
        <translation>moving</translation>
    </message>
    <message>
        <source>tiba</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>bertugas</source>
        <translation>working</translation>
    </message>
    <message>
        <source>min. %1</source>
        <comment>lowest stock that should be kept</comment>
        <translation>min. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>team status, headcount</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::QuakeChartModel</name>
    <message>
        <source>tidak ada gempa (sumber hidup)</source>
        <translation>no earthquakes (source alive)</translation>
    </message>
    <message>
        <source>TANPA DATA gempa</source>
        <translation>NO earthquake DATA</translation>
    </message>
    <message>
        <source>TANPA DATA gempa %1</source>
        <comment>since</comment>
        <translation>NO earthquake DATA %1</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::RejectedNote</name>
    <message>
        <source>%1 pesan ditolak, terbaru %2: %3</source>
        <comment>number, topic, reason</comment>
        <translation>%1 messages refused, newest %2: %3</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::ScreenMode</name>
    <message>
        <source>TANPA DATA</source>
        <translation>NO DATA</translation>
    </message>
    <message>
        <source>OPERASI</source>
        <translation>OPERATION</translation>
    </message>
    <message>
        <source>SIMULASI</source>
        <translation>SIMULATION</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>EXERCISE</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::TickerModel</name>
    <message>
        <source>%1 (semula %2)</source>
        <comment>quake, former</comment>
        <translation>%1 (formerly %2)</translation>
    </message>
    <message>
        <source>dibatalkan: %1</source>
        <translation>cancelled: %1</translation>
    </message>
    <message>
        <source>diperbarui: %1</source>
        <translation>updated: %1</translation>
    </message>
    <message>
        <source>tidak lagi terdaftar: %1</source>
        <translation>no longer listed: %1</translation>
    </message>
    <message>
        <source>stok belum diketahui</source>
        <translation>stock not known yet</translation>
    </message>
    <message>
        <source>%1 ditarik</source>
        <translation>%1 withdrawn</translation>
    </message>
    <message>
        <source>%1 terputus</source>
        <comment>client</comment>
        <translation>%1 disconnected</translation>
    </message>
    <message>
        <source>pesan ditolak di %1: %2</source>
        <comment>topic, reason</comment>
        <translation>message refused on %1: %2</translation>
    </message>
    <message>
        <source>ditanggapi: %1</source>
        <comment>disposition</comment>
        <translation>answered: %1</translation>
    </message>
    <message>
        <source>terhubung ke sumber</source>
        <translation>connected to the sources</translation>
    </message>
    <message>
        <source>tidak terhubung ke sumber</source>
        <translation>not connected to the sources</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::TroubleListModel</name>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>nama ini dipakai program lain</source>
        <translation>another program uses this name</translation>
    </message>
    <message>
        <source>mencoba lagi</source>
        <translation>trying again</translation>
    </message>
    <message>
        <source>TIDAK TERHUBUNG ke sumber</source>
        <translation>NOT CONNECTED to the sources</translation>
    </message>
    <message>
        <source>belum tersimpan %1 pesan</source>
        <comment>number</comment>
        <translation>%1 messages not yet stored</translation>
    </message>
    <message>
        <source>disk: %1</source>
        <comment>reason</comment>
        <translation>disk: %1</translation>
    </message>
    <message>
        <source>TANPA DATA %1</source>
        <comment>since</comment>
        <translation>NO DATA %1</translation>
    </message>
    <message>
        <source>TANPA DATA</source>
        <translation>NO DATA</translation>
    </message>
    <message>
        <source>semua sumber diam</source>
        <translation>all sources are silent</translation>
    </message>
    <message>
        <source>belum ada sumber yang terdengar</source>
        <translation>no source heard yet</translation>
    </message>
    <message>
        <source>jam tidak cocok</source>
        <translation>clocks do not agree</translation>
    </message>
    <message>
        <source>jam pengirim lebih dari 2 mnt di depan: %1</source>
        <comment>senders</comment>
        <translation>sender&apos;s clock over 2 min ahead: %1</translation>
    </message>
</context>
</TS>
