<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>AboutMapSheet</name>
    <message>
        <source>TENTANG PETA</source>
        <translation>ABOUT THE MAP</translation>
    </message>
    <message>
        <source>I atau Esc tutup</source>
        <translation>I or Esc closes</translation>
    </message>
    <message>
        <source>Peta ini untuk gambaran situasi. Garis pantai meleset 0,3 sampai 1 km; batas provinsi hasil pemekaran dan zona kabupaten bersifat indikatif dan tidak menentukan kewenangan.</source>
        <translation>This map is for an overview of the situation. Its coast is 0.3 to 1 km off; the borders of split provinces and the zones of kabupaten are indicative and decide no jurisdiction.</translation>
    </message>
    <message>
        <source>tidak ada keterangan sumber: peta dasar tidak terbaca</source>
        <translation>no notice of sources: the base map cannot be read</translation>
    </message>
    <message>
        <source>Peta ini untuk gambaran situasi. Garis pantai meleset 0,3 sampai 1 km; batas wilayah digambar dari berkas resmi yang diimpor: %1. Di luar cakupannya zona kabupaten tetap indikatif dan tidak menentukan kewenangan.</source>
        <translation>This map is for an overview of the situation. Coastlines are off by 0.3 to 1 km; borders are drawn from the official files that were imported: %1. Beyond what these cover, kabupaten zones stay indicative and decide no jurisdiction.</translation>
    </message>
</context>
<context>
    <name>BoardHeadings</name>
    <message>
        <source>umur · tautan, data, hitungan</source>
        <translation>age · link, data, count</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>%1 baris</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1–%2 dari %3 · Spasi halaman berikut</source>
        <translation>%1–%2 of %3 · Space next page</translation>
    </message>
</context>
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
    <message>
        <source>tahap %1 dari 5: %2</source>
        <translation>stage %1 of 5: %2</translation>
    </message>
    <message>
        <source>%1 dari %2 · PgDn</source>
        <translation>%1 of %2 · PgDn</translation>
    </message>
</context>
<context>
    <name>HazardText</name>
    <message>
        <source>%1 (hitungan Posko)</source>
        <comment>place</comment>
        <translation>%1 (reckoned by Posko)</translation>
    </message>
</context>
<context>
    <name>HydrographPanel</name>
    <message>
        <source>%.0f jam</source>
        <translation>%.0f h</translation>
    </message>
</context>
<context>
    <name>IncidentLine</name>
    <message>
        <source>lama %1</source>
        <translation>old %1</translation>
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
    <name>KeyHint</name>
    <message>
        <source>1 Dinding</source>
        <translation>1 Wall</translation>
    </message>
    <message>
        <source>F1 Tombol</source>
        <translation>F1 Keys</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>TOMBOL</source>
        <translation>KEYS</translation>
    </message>
    <message>
        <source>F1, ? atau Esc tutup</source>
        <translation>F1, ? or Esc closes</translation>
    </message>
</context>
<context>
    <name>LayerSheet</name>
    <message>
        <source>LAPISAN PETA</source>
        <translation>MAP LAYERS</translation>
    </message>
    <message>
        <source>ARTI TANDA DI TAMPILAN INI</source>
        <translation>SIGNS IN THIS VIEW</translation>
    </message>
    <message>
        <source>↑ ↓ pilih · Spasi sembunyikan atau tampilkan · Del tampilkan semua · M atau Esc tutup</source>
        <translation>↑ ↓ choose · Space hides or shows · Del shows all · M or Esc closes</translation>
    </message>
</context>
<context>
    <name>LegendView</name>
    <message>
        <source>+%1 tanda lain</source>
        <translation>+%1 more signs</translation>
    </message>
    <message>
        <source>tidak ada tanda di tampilan ini</source>
        <translation>no signs in this view</translation>
    </message>
</context>
<context>
    <name>LiveMap</name>
    <message>
        <source>batas indikatif</source>
        <translation>indicative boundaries</translation>
    </message>
    <message>
        <source>lapisan tidak ada: %1</source>
        <translation>layers missing: %1</translation>
    </message>
    <message>
        <source>batas resmi: %1</source>
        <translation>official borders: %1</translation>
    </message>
</context>
<context>
    <name>NationalMap</name>
    <message>
        <source>NASIONAL</source>
        <translation>NATIONAL</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>CARI</source>
        <translation>SEARCH</translation>
    </message>
    <message>
        <source>tempat, kode wilayah, koordinat, lumbung, tim, kejadian</source>
        <translation>place, region code, coordinates, depot, team, incident</translation>
    </message>
    <message>
        <source>↑ ↓ pilih · Enter terbang ke sana · Esc tutup</source>
        <translation>↑ ↓ choose · Enter flies there · Esc closes</translation>
    </message>
    <message>
        <source>tidak ditemukan</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>memuat nama tempat…</source>
        <translation>loading names of places…</translation>
    </message>
</context>
<context>
    <name>StageMaps</name>
    <message>
        <source>peta dasar tidak dapat dibuka: %1</source>
        <translation>the base map cannot be opened: %1</translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message>
        <source>LAPISAN DISEMBUNYIKAN: %1</source>
        <translation>LAYERS HIDDEN: %1</translation>
    </message>
    <message>
        <source>tanpa posisi %1 · T daftar</source>
        <translation>%1 without a position · T list</translation>
    </message>
</context>
<context>
    <name>StageTools</name>
    <message>
        <source>PENGGARIS</source>
        <translation>RULER</translation>
    </message>
    <message>
        <source> · Enter atau klik titik · Backspace hapus · R selesai</source>
        <translation> · Enter or click adds a point · Backspace removes · R ends</translation>
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
    <name>UnlocatedSheet</name>
    <message>
        <source>TANPA POSISI · %1</source>
        <translation>WITHOUT A POSITION · %1</translation>
    </message>
    <message>
        <source>↑ ↓ pilih · Enter tampilkan sebagai fokus · T atau Esc tutup</source>
        <translation>↑ ↓ choose · Enter makes it the focus · T or Esc closes</translation>
    </message>
    <message>
        <source>semua yang tercatat ada di peta</source>
        <translation>everything recorded is on the map</translation>
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
    <name>posko::viewmodel::BoardRows</name>
    <message>
        <source>OPERASI SAR</source>
        <translation>SAR OPERATIONS</translation>
    </message>
    <message>
        <source>operasi</source>
        <translation>operation</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>day</translation>
    </message>
    <message>
        <source>tahap</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>kantor</source>
        <translation>office</translation>
    </message>
    <message>
        <source>posisi</source>
        <translation>position</translation>
    </message>
    <message>
        <source>belum ada operasi SAR yang dilaporkan</source>
        <translation>no SAR operation reported yet</translation>
    </message>
    <message>
        <source>selisih %1</source>
        <translation>difference %1</translation>
    </message>
    <message>
        <source>ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>UNIT, UNSUR DAN PERANGKAT</source>
        <translation>UNITS, AGENCIES AND DEVICES</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>pemilik</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>awak</source>
        <translation>crew</translation>
    </message>
    <message>
        <source>belum ada unit atau perangkat yang melapor</source>
        <translation>no unit or device has reported yet</translation>
    </message>
    <message>
        <source>baterai %1%</source>
        <translation>battery %1%</translation>
    </message>
    <message>
        <source>terputus</source>
        <comment>device</comment>
        <translation>cut off</translation>
    </message>
    <message>
        <source>terenkripsi</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>posisi belum diketahui</source>
        <translation>position not known</translation>
    </message>
    <message>
        <source>LAPORAN KEJADIAN</source>
        <translation>INCIDENT REPORTS</translation>
    </message>
    <message>
        <source>kejadian</source>
        <translation>incident</translation>
    </message>
    <message>
        <source>tempat</source>
        <translation>place</translation>
    </message>
    <message>
        <source>korban</source>
        <translation>casualties</translation>
    </message>
    <message>
        <source>mengungsi</source>
        <translation>displaced</translation>
    </message>
    <message>
        <source>terdampak</source>
        <translation>affected</translation>
    </message>
    <message>
        <source>sumber</source>
        <translation>source</translation>
    </message>
    <message>
        <source>belum ada laporan kejadian</source>
        <translation>no incident report yet</translation>
    </message>
    <message>
        <source>%1 · ke-%2</source>
        <comment>name, number of the report</comment>
        <translation>%1 · no. %2</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figures, preliminary or verified</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>utuh</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>tidak terjangkau</source>
        <translation>out of reach</translation>
    </message>
    <message>
        <source>keadaan belum diketahui</source>
        <translation>condition not known</translation>
    </message>
    <message>
        <source>belum dihitung</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>dihitung %1 lalu</source>
        <comment>age</comment>
        <translation>counted %1 ago</translation>
    </message>
    <message>
        <source>belum pernah terdengar</source>
        <translation>never heard</translation>
    </message>
    <message>
        <source>penghubung</source>
        <translation>link</translation>
    </message>
    <message>
        <source>terhubung</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>terputus</source>
        <translation>cut off</translation>
    </message>
    <message>
        <source>%1 belum terkirim</source>
        <comment>messages</comment>
        <translation>%1 unsent</translation>
    </message>
    <message>
        <source>lewat %1</source>
        <comment>client</comment>
        <translation>through %1</translation>
    </message>
    <message>
        <source>berhasil %1</source>
        <comment>clock time</comment>
        <translation>success %1</translation>
    </message>
    <message>
        <source>belum pernah berhasil</source>
        <translation>never succeeded</translation>
    </message>
    <message>
        <source>tidak dikenal</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>SUMBER DATA DAN YANG DITOLAK</source>
        <translation>SOURCES AND WHAT WAS REFUSED</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>jenis</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>terakhir</source>
        <translation>last</translation>
    </message>
    <message>
        <source>gangguan</source>
        <translation>fault</translation>
    </message>
    <message>
        <source>isi</source>
        <translation>items</translation>
    </message>
    <message>
        <source>belum ada sumber yang terdengar</source>
        <translation>no source heard yet</translation>
    </message>
    <message>
        <source>LUMBUNG DAN TIM</source>
        <translation>DEPOTS AND TEAMS</translation>
    </message>
    <message>
        <source>keadaan</source>
        <translation>condition</translation>
    </message>
    <message>
        <source>dapat diberikan</source>
        <translation>can be given</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>note</translation>
    </message>
    <message>
        <source>hitungan</source>
        <translation>count</translation>
    </message>
    <message>
        <source>belum ada lumbung atau tim yang melapor</source>
        <translation>no depot or team has reported yet</translation>
    </message>
    <message>
        <source>stok belum diketahui</source>
        <translation>stock not known</translation>
    </message>
    <message>
        <source>%1 orang</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>roda dua</source>
        <translation>two wheels</translation>
    </message>
    <message>
        <source>4×4</source>
        <translation>4×4</translation>
    </message>
    <message>
        <source>truk kecil</source>
        <translation>small truck</translation>
    </message>
    <message>
        <source>truk besar</source>
        <translation>large truck</translation>
    </message>
    <message>
        <source>+%1 mnt</source>
        <comment>longer way</comment>
        <translation>+%1 min</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>TITIK PENGUNGSIAN</source>
        <translation>SHELTERS</translation>
    </message>
    <message>
        <source>titik</source>
        <translation>shelter</translation>
    </message>
    <message>
        <source>daya tampung</source>
        <translation>capacity</translation>
    </message>
    <message>
        <source>rentan</source>
        <translation>vulnerable</translation>
    </message>
    <message>
        <source>kebutuhan</source>
        <translation>needs</translation>
    </message>
    <message>
        <source>dihitung</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>belum ada titik pengungsian yang dilaporkan</source>
        <translation>no shelter reported yet</translation>
    </message>
    <message>
        <source>balita %1</source>
        <translation>under five %1</translation>
    </message>
    <message>
        <source>lansia %1</source>
        <translation>elderly %1</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <comment>people</comment>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>tutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1 · penuh</source>
        <comment>capacity</comment>
        <translation>%1 · full</translation>
    </message>
    <message>
        <source>TINGGI MUKA AIR</source>
        <translation>RIVER LEVELS</translation>
    </message>
    <message>
        <source>pos</source>
        <translation>gauge</translation>
    </message>
    <message>
        <source>sungai</source>
        <translation>river</translation>
    </message>
    <message>
        <source>tingkat</source>
        <translation>level</translation>
    </message>
    <message>
        <source>tinggi air</source>
        <translation>water level</translation>
    </message>
    <message>
        <source>perubahan</source>
        <translation>change</translation>
    </message>
    <message>
        <source>ambang berikutnya</source>
        <translation>next threshold</translation>
    </message>
    <message>
        <source>belum ada pos duga air yang melapor</source>
        <translation>no gauge has reported yet</translation>
    </message>
    <message>
        <source>%1 m lagi ke %2</source>
        <comment>distance, threshold</comment>
        <translation>%1 m to %2</translation>
    </message>
    <message>
        <source>GUNUNG API</source>
        <translation>VOLCANOES</translation>
    </message>
    <message>
        <source>gunung</source>
        <translation>volcano</translation>
    </message>
    <message>
        <source>jauhi</source>
        <translation>keep off</translation>
    </message>
    <message>
        <source>rekomendasi</source>
        <translation>advice</translation>
    </message>
    <message>
        <source>abu</source>
        <translation>ash</translation>
    </message>
    <message>
        <source>belum ada kabar gunung api</source>
        <translation>no volcano news yet</translation>
    </message>
    <message>
        <source>radius belum diketahui</source>
        <translation>radius not known</translation>
    </message>
    <message>
        <source>AKSES JALAN, JEMBATAN DAN PELABUHAN</source>
        <translation>ROADS, BRIDGES AND PORTS</translation>
    </message>
    <message>
        <source>dapat lewat</source>
        <translation>passable for</translation>
    </message>
    <message>
        <source>jalan memutar</source>
        <translation>detour</translation>
    </message>
    <message>
        <source>sejak</source>
        <translation>since</translation>
    </message>
    <message>
        <source>belum ada kabar akses</source>
        <translation>no access news yet</translation>
    </message>
    <message>
        <source>PRAKIRAAN CUACA BMKG</source>
        <translation>BMKG WEATHER FORECAST</translation>
    </message>
    <message>
        <source>pukul</source>
        <translation>time</translation>
    </message>
    <message>
        <source>cuaca</source>
        <translation>weather</translation>
    </message>
    <message>
        <source>suhu</source>
        <translation>temperature</translation>
    </message>
    <message>
        <source>hujan</source>
        <translation>rain</translation>
    </message>
    <message>
        <source>angin</source>
        <translation>wind</translation>
    </message>
    <message>
        <source>belum ada prakiraan cuaca</source>
        <translation>no forecast yet</translation>
    </message>
    <message>
        <source>prakiraan sudah lewat</source>
        <translation>forecast is over</translation>
    </message>
    <message>
        <source>%1 km/jam</source>
        <translation>%1 km/h</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <comment>wind, bearing</comment>
        <translation>%1 from %2</translation>
    </message>
    <message>
        <source>perjanjian kerja sama</source>
        <translation>cooperation agreement</translation>
    </message>
    <message>
        <source>mitra</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>usulan kerja sama</source>
        <translation>cooperation proposal</translation>
    </message>
    <message>
        <source>status usulan</source>
        <translation>proposal status</translation>
    </message>
    <message>
        <source>tawaran bantuan</source>
        <translation>aid offer</translation>
    </message>
    <message>
        <source>klaster logistik</source>
        <translation>logistics cluster</translation>
    </message>
    <message>
        <source>anggota klaster</source>
        <translation>cluster member</translation>
    </message>
    <message>
        <source>potensi SAR</source>
        <translation>SAR potential</translation>
    </message>
    <message>
        <source>DOKUMEN KERJA SAMA, KLASTER DAN POTENSI</source>
        <translation>COOPERATION, CLUSTERS AND POTENTIALS</translation>
    </message>
    <message>
        <source>nomor</source>
        <translation>number</translation>
    </message>
    <message>
        <source>keadaan per</source>
        <translation>as of</translation>
    </message>
    <message>
        <source>belum ada dokumen kerja sama, klaster atau potensi</source>
        <translation>no document of cooperation, cluster or potential yet</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::Boards</name>
    <message>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <source>Pengungsian</source>
        <translation>Shelters</translation>
    </message>
    <message>
        <source>Sungai</source>
        <translation>Rivers</translation>
    </message>
    <message>
        <source>Gunung api</source>
        <translation>Volcanoes</translation>
    </message>
    <message>
        <source>Akses</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Cuaca</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>Sumber data</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Lumbung &amp; tim</source>
        <translation>Depots &amp; teams</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::CameraTarget</name>
    <message>
        <source>DIPILIH</source>
        <translation>CHOSEN</translation>
    </message>
    <message>
        <source>peta tetap pada pilihan</source>
        <translation>the map stays on the choice</translation>
    </message>
    <message>
        <source>Esc ikuti lagi</source>
        <translation>Esc follows again</translation>
    </message>
    <message>
        <source>PATROLI BERHENTI</source>
        <translation>PATROL HALTED</translation>
    </message>
    <message>
        <source>kejadian baru: %1</source>
        <translation>new incident: %1</translation>
    </message>
    <message>
        <source>P lanjutkan · Esc ikuti lagi</source>
        <translation>P goes on · Esc follows again</translation>
    </message>
    <message>
        <source>PATROLI</source>
        <translation>PATROL</translation>
    </message>
    <message>
        <source>PATROLI %1 dari %2</source>
        <translation>PATROL %1 of %2</translation>
    </message>
    <message>
        <source>tidak ada kejadian aktif</source>
        <translation>nothing active</translation>
    </message>
    <message>
        <source>P akhiri</source>
        <translation>P ends it</translation>
    </message>
    <message>
        <source>ikut otomatis</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>P lanjutkan patroli · %1</source>
        <comment>before another key hint</comment>
        <translation>P resumes the patrol · %1</translation>
    </message>
    <message>
        <source>TAMPILAN DIKUNCI sejak %1</source>
        <translation>VIEW LOCKED since %1</translation>
    </message>
    <message>
        <source>peta tidak pindah sendiri</source>
        <translation>the map does not move by itself</translation>
    </message>
    <message>
        <source>%1 kejadian baru, peta tidak pindah sendiri</source>
        <translation>%1 new, the map does not move by itself</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>locked since when, for how long</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FeedGroupModel</name>
    <message>
        <source>TANPA DATA %1</source>
        <comment>number of sources</comment>
        <translation>NO DATA %1</translation>
    </message>
    <message>
        <source>GANGGUAN %1</source>
        <comment>number of sources</comment>
        <translation>FAULT %1</translation>
    </message>
    <message>
        <source>TELAT %1</source>
        <comment>number of sources</comment>
        <translation>LATE %1</translation>
    </message>
    <message>
        <source>HIDUP %1</source>
        <comment>number of sources</comment>
        <translation>LIVE %1</translation>
    </message>
    <message>
        <source>belum pernah: %1</source>
        <comment>number of sources</comment>
        <translation>never heard: %1</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FeedListModel</name>
    <message>
        <source>TANPA DATA</source>
        <translation>NO DATA</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never heard</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FeedText</name>
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
    <message>
        <source>BMKG Gempa</source>
        <translation>BMKG Quakes</translation>
    </message>
    <message>
        <source>InaTEWS</source>
        <translation>InaTEWS</translation>
    </message>
    <message>
        <source>BMKG Cuaca</source>
        <translation>BMKG Weather</translation>
    </message>
    <message>
        <source>Lumbung</source>
        <translation>Depots</translation>
    </message>
    <message>
        <source>Tagana</source>
        <translation>Tagana</translation>
    </message>
    <message>
        <source>Basarnas</source>
        <translation>Basarnas</translation>
    </message>
    <message>
        <source>TMA</source>
        <translation>River levels</translation>
    </message>
    <message>
        <source>PVMBG</source>
        <translation>PVMBG</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Pengungsian</source>
        <translation>Shelters</translation>
    </message>
    <message>
        <source>Akses</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Prakiraan</source>
        <translation>Forecast</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::FigureListModel</name>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
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
    <name>posko::viewmodel::FocusDetails</name>
    <message>
        <source>%1 (semula %2)</source>
        <comment>tsunami level, former</comment>
        <translation>%1 (formerly %2)</translation>
    </message>
    <message>
        <source>waktu tiba belum ada</source>
        <translation>no arrival time yet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>arrival, in western time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>height</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>dihitung dari penunjukan SMC</source>
        <translation>counted from the SMC&apos;s appointment</translation>
    </message>
    <message>
        <source>dihitung dari mulai operasi</source>
        <translation>counted from the operation&apos;s begin</translation>
    </message>
    <message>
        <source>dihitung dari kejadian</source>
        <translation>counted from the accident</translation>
    </message>
    <message>
        <source>manifes</source>
        <translation>manifest</translation>
    </message>
    <message>
        <source>perkiraan</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>laporan keluarga</source>
        <translation>told by families</translation>
    </message>
    <message>
        <source>hitungan Posko</source>
        <translation>reckoned by Posko</translation>
    </message>
    <message>
        <source>sampai %1</source>
        <comment>end of an operation</comment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>jumlah orang belum diketahui</source>
        <translation>number of persons not known</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>+%1 hari: %2</source>
        <comment>days, reason</comment>
        <translation>+%1 days: %2</translation>
    </message>
    <message>
        <source>zona</source>
        <translation>zones</translation>
    </message>
    <message>
        <source>belum ada zona yang disebut BMKG</source>
        <translation>BMKG named no zone yet</translation>
    </message>
    <message>
        <source>dan %1 lagi</source>
        <comment>number of zones</comment>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>%1 belum terpetakan</source>
        <comment>zones</comment>
        <translation>%1 not mapped</translation>
    </message>
    <message>
        <source>teramati</source>
        <translation>observed</translation>
    </message>
    <message>
        <source>Pemda</source>
        <translation>local gov.</translation>
    </message>
    <message>
        <source>keputusan evakuasi: belum ada kabar</source>
        <translation>decision on evacuation: no news yet</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>day</translation>
    </message>
    <message>
        <source>jumlah</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>alut</source>
        <translation>craft</translation>
    </message>
    <message>
        <source>unsur</source>
        <translation>agencies</translation>
    </message>
    <message>
        <source>perpanjangan</source>
        <translation>extension</translation>
    </message>
    <message>
        <source>SMC</source>
        <translation>SMC</translation>
    </message>
    <message>
        <source>belum ditunjuk</source>
        <translation>not appointed yet</translation>
    </message>
    <message>
        <source>tinggi air</source>
        <translation>water level</translation>
    </message>
    <message>
        <source>berikutnya</source>
        <translation>next</translation>
    </message>
    <message>
        <source>%1 m lagi ke %2</source>
        <comment>distance, threshold</comment>
        <translation>%1 m to %2</translation>
    </message>
    <message>
        <source>ambang</source>
        <translation>thresholds</translation>
    </message>
    <message>
        <source>kolom abu %1</source>
        <comment>height</comment>
        <translation>ash column %1</translation>
    </message>
    <message>
        <source>ke %1</source>
        <comment>direction</comment>
        <translation>to %1</translation>
    </message>
    <message>
        <source>jauhi</source>
        <translation>keep off</translation>
    </message>
    <message>
        <source>radius belum diketahui</source>
        <translation>radius not known</translation>
    </message>
    <message>
        <source>PVMBG</source>
        <translation>PVMBG</translation>
    </message>
    <message>
        <source>rekomendasi belum ada</source>
        <translation>no advice yet</translation>
    </message>
    <message>
        <source>sungai</source>
        <translation>river</translation>
    </message>
    <message>
        <source>abu</source>
        <translation>ash</translation>
    </message>
    <message>
        <source>RB %1</source>
        <comment>houses heavily damaged</comment>
        <translation>heavily damaged %1</translation>
    </message>
    <message>
        <source>RS %1</source>
        <comment>houses moderately damaged</comment>
        <translation>moderately %1</translation>
    </message>
    <message>
        <source>RR %1</source>
        <comment>houses lightly damaged</comment>
        <translation>lightly %1</translation>
    </message>
    <message>
        <source>terendam %1</source>
        <comment>houses under water</comment>
        <translation>flooded %1</translation>
    </message>
    <message>
        <source>laporan ke-%1</source>
        <translation>report no. %1</translation>
    </message>
    <message>
        <source>korban</source>
        <translation>casualties</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figures, preliminary or verified</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>mengungsi</source>
        <translation>displaced</translation>
    </message>
    <message>
        <source>terdampak</source>
        <translation>affected</translation>
    </message>
    <message>
        <source>rumah</source>
        <translation>houses</translation>
    </message>
    <message>
        <source>sumber</source>
        <translation>source</translation>
    </message>
    <message>
        <source>%1 orang (%2)</source>
        <comment>persons on board, what the number rests on</comment>
        <translation>%1 persons (%2)</translation>
    </message>
    <message>
        <source>selisih %1, tidak cocok</source>
        <translation>difference %1, does not match</translation>
    </message>
    <message>
        <source>%1 (hitungan Posko)</source>
        <comment>end of an operation</comment>
        <translation>%1 (reckoned by Posko)</translation>
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
    <message>
        <source>PD-%1</source>
        <comment>tsunami bulletin</comment>
        <translation>PD-%1</translation>
    </message>
    <message>
        <source>%1 pukul %2</source>
        <comment>bulletin, clock time</comment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>PDT dinyatakan berakhir</source>
        <translation>tsunami warning declared over</translation>
    </message>
    <message>
        <source>gempa %1</source>
        <comment>magnitude</comment>
        <translation>quake %1</translation>
    </message>
    <message>
        <source>saran BMKG: “%1”</source>
        <translation>BMKG&apos;s advice: “%1”</translation>
    </message>
    <message>
        <source>dilaporkan %1</source>
        <comment>clock time</comment>
        <translation>reported %1</translation>
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
    <name>posko::viewmodel::HazardFigures</name>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>unit</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>DAMPAK</source>
        <translation>IMPACT</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>belum ada laporan korban</source>
        <translation>no casualties reported yet</translation>
    </message>
    <message>
        <source>tidak ada kejadian aktif</source>
        <translation>nothing active</translation>
    </message>
    <message>
        <source>DAMPAK (%1)</source>
        <comment>preliminary or verified</comment>
        <translation>IMPACT (%1)</translation>
    </message>
    <message>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <source>tidak ada operasi aktif</source>
        <translation>no active operation</translation>
    </message>
    <message>
        <source>SAR · %1 OPERASI</source>
        <translation>SAR OPERATIONS · %1</translation>
    </message>
    <message>
        <source>MD %1</source>
        <comment>dead</comment>
        <translation>dead %1</translation>
    </message>
    <message>
        <source>dalam pencarian %1</source>
        <comment>persons</comment>
        <translation>sought %1</translation>
    </message>
    <message>
        <source>terlama %1 %2</source>
        <comment>day, operation</comment>
        <translation>longest %1 %2</translation>
    </message>
    <message>
        <source>selamat %1</source>
        <comment>persons</comment>
        <translation>safe %1</translation>
    </message>
    <message>
        <source>%1 belum diketahui</source>
        <comment>operations</comment>
        <translation>%1 not known</translation>
    </message>
    <message>
        <source>PENGUNGSIAN</source>
        <translation>SHELTERS</translation>
    </message>
    <message>
        <source>PENGUNGSIAN · %1 TITIK</source>
        <translation>SHELTERS · %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>households, people</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 KK</source>
        <comment>households</comment>
        <translation>%1 households</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <comment>people</comment>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1 dari %2 titik</source>
        <comment>counted shelters, of all</comment>
        <translation>%1 of %2 shelters</translation>
    </message>
    <message>
        <source>%1 penuh</source>
        <comment>shelters</comment>
        <translation>%1 full</translation>
    </message>
    <message>
        <source>dihitung %1</source>
        <comment>clock time</comment>
        <translation>counted %1</translation>
    </message>
    <message>
        <source>+%1 sumber lain</source>
        <translation>+%1 other sources</translation>
    </message>
    <message>
        <source>SUNGAI · GUNUNG API</source>
        <translation>RIVERS · VOLCANOES</translation>
    </message>
    <message>
        <source>%1 TMA · %2 gunung</source>
        <comment>rivers above a threshold, volcanoes above level I</comment>
        <translation>%1 rivers · %2 volcanoes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>threshold, gauge</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>volcano, level</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>tidak ada di atas ambang</source>
        <translation>none above a threshold</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::HazardText</name>
    <message>
        <source>%1 +%2 lainnya</source>
        <comment>area, number of others</comment>
        <translation>%1 +%2 more</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>%1 KK</source>
        <comment>households</comment>
        <translation>%1 households</translation>
    </message>
    <message>
        <source>KK belum diketahui</source>
        <translation>households not known</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <comment>people</comment>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>jiwa belum diketahui</source>
        <translation>people not known</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>households, people</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>sudah melewati perkiraan +%1, gelombang pertama belum tentu terbesar</source>
        <comment>minutes and seconds</comment>
        <translation>past the estimate by %1, the first wave need not be the largest</translation>
    </message>
    <message>
        <source>perkiraan tiba %1 (%2)</source>
        <comment>time left, clock time</comment>
        <translation>estimated arrival %1 (%2)</translation>
    </message>
    <message>
        <source>PD-%1</source>
        <comment>tsunami bulletin</comment>
        <translation>PD-%1</translation>
    </message>
    <message>
        <source>%1 pukul %2</source>
        <comment>bulletin, clock time</comment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>PDT dinyatakan berakhir</source>
        <translation>tsunami warning declared over</translation>
    </message>
    <message>
        <source>waktu tiba belum ada; tsunami lokal dapat tiba &lt; 10 menit</source>
        <translation>no arrival time yet; a local tsunami can arrive in &lt; 10 minutes</translation>
    </message>
    <message>
        <source>H-%1/%2</source>
        <comment>day of a SAR operation, of days</comment>
        <translation>day %1/%2</translation>
    </message>
    <message>
        <source>H-%1</source>
        <comment>day of a SAR operation</comment>
        <translation>day %1</translation>
    </message>
    <message>
        <source>selamat %1</source>
        <comment>persons</comment>
        <translation>safe %1</translation>
    </message>
    <message>
        <source>MD %1</source>
        <comment>dead</comment>
        <translation>dead %1</translation>
    </message>
    <message>
        <source>dalam pencarian %1</source>
        <comment>persons</comment>
        <translation>sought %1</translation>
    </message>
    <message>
        <source>dinyatakan hilang %1</source>
        <comment>persons</comment>
        <translation>declared missing %1</translation>
    </message>
    <message>
        <source>SAR %1</source>
        <comment>title of an operation</comment>
        <translation>SAR %1</translation>
    </message>
    <message>
        <source>tahap %1</source>
        <comment>SAR stage</comment>
        <translation>stage %1</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>river level</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <comment>river level</comment>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>naik</source>
        <comment>river level</comment>
        <translation>rising</translation>
    </message>
    <message>
        <source>tetap</source>
        <comment>river level</comment>
        <translation>steady</translation>
    </message>
    <message>
        <source>turun</source>
        <comment>river level</comment>
        <translation>falling</translation>
    </message>
    <message>
        <source>%1 %2/jam</source>
        <comment>rising or falling, by how much an hour</comment>
        <translation>%1 %2/h</translation>
    </message>
    <message>
        <source>TMA di bawah ambang</source>
        <translation>river below thresholds</translation>
    </message>
    <message>
        <source>TMA belum diketahui</source>
        <translation>river level not known</translation>
    </message>
    <message>
        <source>%1 lagi ke %2</source>
        <comment>distance, threshold</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gauge, river</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tinggi air kini belum diketahui</source>
        <translation>level now not known</translation>
    </message>
    <message>
        <source>terakhir %1</source>
        <comment>level</comment>
        <translation>last %1</translation>
    </message>
    <message>
        <source>radius belum diketahui</source>
        <translation>radius not known</translation>
    </message>
    <message>
        <source>rekomendasi belum ada</source>
        <translation>no advice yet</translation>
    </message>
    <message>
        <source>terverifikasi</source>
        <comment>casualties</comment>
        <translation>verified</translation>
    </message>
    <message>
        <source>sementara</source>
        <comment>casualties</comment>
        <translation>preliminary</translation>
    </message>
    <message>
        <source>hilang %1</source>
        <comment>missing</comment>
        <translation>missing %1</translation>
    </message>
    <message>
        <source>luka %1</source>
        <comment>injured</comment>
        <translation>injured %1</translation>
    </message>
    <message>
        <source>mengungsi %1</source>
        <comment>households and people</comment>
        <translation>displaced %1</translation>
    </message>
    <message>
        <source>dampak dalam pendataan</source>
        <translation>impact being counted</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figures, preliminary or verified</comment>
        <translation>%1 (%2)</translation>
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
        <source>%1, %2</source>
        <comment>kabupaten or kota, province</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>indikatif %1</source>
        <comment>a region that is not sure</comment>
        <translation>indicative %1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>distance, bearing, town</comment>
        <translation>%1 %2 of %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, wider place</comment>
        <translation>%1, %2</translation>
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
    <name>posko::viewmodel::KeyList</name>
    <message>
        <source>↑ ↓ Enter</source>
        <translation>↑ ↓ Enter</translation>
    </message>
    <message>
        <source>pilih kejadian dari daftar</source>
        <translation>choose an incident from the list</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>tutup lembar, lalu ikut otomatis lagi</source>
        <translation>close the sheet, then follow again</translation>
    </message>
    <message>
        <source>← → Shift+↑ ↓</source>
        <translation>← → Shift+↑ ↓</translation>
    </message>
    <message>
        <source>geser peta</source>
        <translation>move the map</translation>
    </message>
    <message>
        <source>+ −</source>
        <translation>+ −</translation>
    </message>
    <message>
        <source>perbesar, perkecil</source>
        <translation>zoom in, zoom out</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>kunci tampilan, lepas kunci</source>
        <translation>lock the view, release it</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>patroli: mulai, lanjutkan, akhiri</source>
        <translation>patrol: begin, go on, end</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>daftar tanpa posisi</source>
        <translation>list of what has no position</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>lapisan peta dan arti tanda</source>
        <translation>map layers and legend</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>dua peta: nasional dan fokus</source>
        <translation>two maps: national and focus</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>penggaris: Enter titik, Backspace hapus titik</source>
        <translation>ruler: Enter adds a point, Backspace removes it</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>koordinat tengah peta</source>
        <translation>coordinates of the map centre</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>cari tempat, lumbung, tim, kejadian</source>
        <translation>search places, depots, teams, incidents</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>kembali ke dinding</source>
        <translation>back to the wall</translation>
    </message>
    <message>
        <source>papan %1</source>
        <comment>board of something</comment>
        <translation>board %1</translation>
    </message>
    <message>
        <source>N Enter</source>
        <translation>N Enter</translation>
    </message>
    <message>
        <source>tandai tanda peta berikutnya, buka</source>
        <translation>mark the next sign of the map, open it</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>tentang peta: sumber dan lisensi</source>
        <translation>about the map: sources and licences</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>warna siang atau malam</source>
        <translation>colours of the day or the night</translation>
    </message>
    <message>
        <source>PgUp PgDn</source>
        <translation>PgUp PgDn</translation>
    </message>
    <message>
        <source>halaman fokus</source>
        <translation>pages of the focus</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::LayerListModel</name>
    <message>
        <source>%1 P1 tetap tampak</source>
        <translation>%1 P1 still shown</translation>
    </message>
    <message>
        <source>Peringatan &amp; tsunami</source>
        <translation>Warnings &amp; tsunami</translation>
    </message>
    <message>
        <source>Gempa</source>
        <translation>Earthquakes</translation>
    </message>
    <message>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <source>Laporan kejadian</source>
        <translation>Incident reports</translation>
    </message>
    <message>
        <source>Lumbung</source>
        <translation>Depots</translation>
    </message>
    <message>
        <source>Tim</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Unit &amp; perangkat</source>
        <translation>Units &amp; devices</translation>
    </message>
    <message>
        <source>Jejak</source>
        <translation>Trails</translation>
    </message>
    <message>
        <source>Pengungsian</source>
        <translation>Shelters</translation>
    </message>
    <message>
        <source>Akses jalan &amp; jembatan</source>
        <translation>Roads &amp; bridges</translation>
    </message>
    <message>
        <source>TMA sungai</source>
        <translation>River gauges</translation>
    </message>
    <message>
        <source>Gunung api</source>
        <translation>Volcanoes</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Nama tempat</source>
        <translation>Place names</translation>
    </message>
    <message>
        <source>Batas wilayah</source>
        <translation>Borders</translation>
    </message>
    <message>
        <source>Batas lempeng</source>
        <translation>Plate boundaries</translation>
    </message>
    <message>
        <source>Uji &amp; latihan</source>
        <translation>Tests &amp; exercises</translation>
    </message>
    <message>
        <source>tidak dapat digambar</source>
        <translation>cannot be drawn</translation>
    </message>
    <message>
        <source>tidak terjangkau sejak %1</source>
        <translation>not reached since %1</translation>
    </message>
    <message>
        <source>lapisan %1 %2</source>
        <translation>layer %1 %2</translation>
    </message>
    <message>
        <source>Batas wilayah (resmi)</source>
        <translation>Borders (official)</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::LegendText</name>
    <message>
        <source>gempa, kedalaman sampai 50 km</source>
        <translation>earthquake, down to 50 km</translation>
    </message>
    <message>
        <source>gempa, kedalaman 51–100 km</source>
        <translation>earthquake, 51–100 km deep</translation>
    </message>
    <message>
        <source>gempa, kedalaman 101–250 km</source>
        <translation>earthquake, 101–250 km deep</translation>
    </message>
    <message>
        <source>gempa, kedalaman 251–600 km</source>
        <translation>earthquake, 251–600 km deep</translation>
    </message>
    <message>
        <source>gempa, lebih dalam dari 600 km</source>
        <translation>earthquake, deeper than 600 km</translation>
    </message>
    <message>
        <source>lumbung, tutup atau tanpa stok bebas</source>
        <translation>depot, closed or without free stock</translation>
    </message>
    <message>
        <source>lumbung, isian = stok bebas</source>
        <translation>depot, filling = free stock</translation>
    </message>
    <message>
        <source>tim, %1</source>
        <comment>team, its status</comment>
        <translation>team, %1</translation>
    </message>
    <message>
        <source>perangkat belum dipetakan</source>
        <translation>device not assigned</translation>
    </message>
    <message>
        <source>unit atau unsur SAR</source>
        <translation>SAR unit</translation>
    </message>
    <message>
        <source>pengungsian buka, isian = penghuni</source>
        <translation>shelter open, filling = people</translation>
    </message>
    <message>
        <source>pengungsian penuh</source>
        <translation>shelter full</translation>
    </message>
    <message>
        <source>pengungsian tutup</source>
        <translation>shelter closed</translation>
    </message>
    <message>
        <source>TMA di bawah ambang</source>
        <translation>river level below all thresholds</translation>
    </message>
    <message>
        <source>TMA Siaga %1</source>
        <translation>river level Siaga %1</translation>
    </message>
    <message>
        <source>gunung api Level IV (Awas)</source>
        <translation>volcano Level IV (Awas)</translation>
    </message>
    <message>
        <source>gunung api Level III (Siaga)</source>
        <translation>volcano Level III (Siaga)</translation>
    </message>
    <message>
        <source>gunung api Level II (Waspada)</source>
        <translation>volcano Level II (Waspada)</translation>
    </message>
    <message>
        <source>gunung api Level I (Normal)</source>
        <translation>volcano Level I (Normal)</translation>
    </message>
    <message>
        <source>akses terbuka</source>
        <translation>access open</translation>
    </message>
    <message>
        <source>akses terbatas</source>
        <translation>access restricted</translation>
    </message>
    <message>
        <source>akses putus</source>
        <translation>access cut</translation>
    </message>
    <message>
        <source>akses ditutup</source>
        <translation>access closed</translation>
    </message>
    <message>
        <source>akses belum diketahui</source>
        <translation>access not known</translation>
    </message>
    <message>
        <source>laporan kejadian</source>
        <translation>incident report</translation>
    </message>
    <message>
        <source>laporan kejadian dengan MD atau hilang</source>
        <translation>incident report with dead or missing</translation>
    </message>
    <message>
        <source>peringatan P%1</source>
        <translation>warning P%1</translation>
    </message>
    <message>
        <source>Tsunami · AWAS</source>
        <translation>Tsunami · AWAS</translation>
    </message>
    <message>
        <source>Tsunami · SIAGA</source>
        <translation>Tsunami · SIAGA</translation>
    </message>
    <message>
        <source>Tsunami · WASPADA</source>
        <translation>Tsunami · WASPADA</translation>
    </message>
    <message>
        <source>Peringatan Dini Tsunami</source>
        <translation>Tsunami early warning</translation>
    </message>
    <message>
        <source>operasi SAR ditutup</source>
        <translation>SAR operation closed</translation>
    </message>
    <message>
        <source>operasi SAR</source>
        <translation>SAR operation</translation>
    </message>
    <message>
        <source>temuan operasi SAR</source>
        <translation>find of a SAR operation</translation>
    </message>
    <message>
        <source>area peringatan, %1</source>
        <comment>warned area, its severity</comment>
        <translation>warned area, %1</translation>
    </message>
    <message>
        <source>kawasan bahaya: radius, sektor, genangan</source>
        <translation>hazard zone: radius, sector, flood</translation>
    </message>
    <message>
        <source>area pencarian SAR</source>
        <translation>SAR search area</translation>
    </message>
    <message>
        <source>kawasan ditutup petugas</source>
        <translation>area closed by an officer</translation>
    </message>
    <message>
        <source>pantai dalam peringatan tsunami</source>
        <translation>coast under tsunami warning</translation>
    </message>
    <message>
        <source>pudar: data lama</source>
        <translation>faded: old data</translation>
    </message>
    <message>
        <source>arsir: belum diverifikasi</source>
        <translation>hatched: not verified</translation>
    </message>
    <message>
        <source>ungu: uji atau latihan</source>
        <translation>violet: test or exercise</translation>
    </message>
    <message>
        <source>jejak tim, pudar = lebih lama</source>
        <translation>trail of a team, fainter = older</translation>
    </message>
    <message>
        <source>jejak unit, pudar = lebih lama</source>
        <translation>trail of a unit, fainter = older</translation>
    </message>
    <message>
        <source>jalur terbuka</source>
        <translation>open road</translation>
    </message>
    <message>
        <source>jalur terbatas</source>
        <translation>restricted road</translation>
    </message>
    <message>
        <source>jalur putus</source>
        <translation>cut road</translation>
    </message>
    <message>
        <source>jalur ditutup</source>
        <translation>closed road</translation>
    </message>
    <message>
        <source>jalur belum diketahui</source>
        <translation>road, state not known</translation>
    </message>
    <message>
        <source>garis lurus ke lumbung terdekat</source>
        <translation>straight line to a nearest warehouse</translation>
    </message>
    <message>
        <source>lumbung terdekat, tidak dapat</source>
        <translation>nearest warehouse, cannot go</translation>
    </message>
    <message>
        <source>garis lurus ke tim terdekat</source>
        <translation>straight line to a nearest team</translation>
    </message>
    <message>
        <source>tim terdekat, tidak dapat</source>
        <translation>nearest team, cannot go</translation>
    </message>
    <message>
        <source>perkiraan intensitas, bukan laporan</source>
        <translation>estimated intensity, not a report</translation>
    </message>
    <message>
        <source>jarak dari pusat gempa</source>
        <translation>distance from the epicentre</translation>
    </message>
    <message>
        <source>area uji atau latihan</source>
        <translation>area of a test or exercise</translation>
    </message>
    <message>
        <source>area peringatan yang sudah berakhir</source>
        <translation>area of a warning that has ended</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::MapText</name>
    <message>
        <source>penyadaran</source>
        <comment>SAR stage</comment>
        <translation>awareness</translation>
    </message>
    <message>
        <source>penindakan awal</source>
        <comment>SAR stage</comment>
        <translation>initial action</translation>
    </message>
    <message>
        <source>perencanaan</source>
        <comment>SAR stage</comment>
        <translation>planning</translation>
    </message>
    <message>
        <source>operasi</source>
        <comment>SAR stage</comment>
        <translation>operation</translation>
    </message>
    <message>
        <source>pengakhiran</source>
        <comment>SAR stage</comment>
        <translation>conclusion</translation>
    </message>
    <message>
        <source>operasi ditutup</source>
        <translation>operation closed</translation>
    </message>
    <message>
        <source>H-%1</source>
        <comment>day of a SAR operation</comment>
        <translation>day %1</translation>
    </message>
    <message>
        <source>dalam pencarian %1</source>
        <comment>persons</comment>
        <translation>sought %1</translation>
    </message>
    <message>
        <source>belum dipetakan</source>
        <comment>a device that no table binds</comment>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>siap</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>bergerak</source>
        <translation>moving</translation>
    </message>
    <message>
        <source>di lokasi</source>
        <translation>on scene</translation>
    </message>
    <message>
        <source>bertugas</source>
        <translation>working</translation>
    </message>
    <message>
        <source>perjalanan pulang</source>
        <translation>returning</translation>
    </message>
    <message>
        <source>perawatan</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>tidak siap</source>
        <translation>not ready</translation>
    </message>
    <message>
        <source>tutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1 KK</source>
        <comment>households</comment>
        <translation>%1 households</translation>
    </message>
    <message>
        <source>KK belum diketahui</source>
        <translation>households not known</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <comment>people</comment>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>jiwa belum diketahui</source>
        <translation>people not known</translation>
    </message>
    <message>
        <source>penuh</source>
        <translation>full</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>G. %1</source>
        <comment>volcano</comment>
        <translation>Mt. %1</translation>
    </message>
    <message>
        <source>Level %1 (%2)</source>
        <comment>volcano: number, name</comment>
        <translation>Level %1 (%2)</translation>
    </message>
    <message>
        <source>radius %1</source>
        <translation>radius %1</translation>
    </message>
    <message>
        <source>sektor %1</source>
        <translation>sector %1</translation>
    </message>
    <message>
        <source>jalan</source>
        <translation>road</translation>
    </message>
    <message>
        <source>jembatan</source>
        <translation>bridge</translation>
    </message>
    <message>
        <source>pelabuhan</source>
        <translation>port</translation>
    </message>
    <message>
        <source>dermaga</source>
        <translation>pier</translation>
    </message>
    <message>
        <source>bandara</source>
        <translation>airport</translation>
    </message>
    <message>
        <source>jalur penyeberangan</source>
        <translation>ferry line</translation>
    </message>
    <message>
        <source>kawasan</source>
        <translation>area</translation>
    </message>
    <message>
        <source>terbuka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>terbatas</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>putus</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of access, its state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>maks. %1 ton</source>
        <translation>max. %1 t</translation>
    </message>
    <message>
        <source>MD %1</source>
        <comment>dead</comment>
        <translation>dead %1</translation>
    </message>
    <message>
        <source>hilang %1</source>
        <comment>missing</comment>
        <translation>missing %1</translation>
    </message>
    <message>
        <source>mengungsi %1 jiwa</source>
        <translation>displaced %1 people</translation>
    </message>
    <message>
        <source>dalam pendataan</source>
        <translation>being counted</translation>
    </message>
    <message>
        <source>%1 (sementara)</source>
        <comment>figures</comment>
        <translation>%1 (preliminary)</translation>
    </message>
    <message>
        <source>UJI</source>
        <comment>a test</comment>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <comment>an exercise</comment>
        <translation>EXERCISE</translation>
    </message>
    <message>
        <source>Tsunami</source>
        <translation>Tsunami</translation>
    </message>
    <message>
        <source>PDT dinyatakan berakhir</source>
        <translation>tsunami warning declared over</translation>
    </message>
    <message>
        <source>PD-%1</source>
        <comment>tsunami bulletin</comment>
        <translation>PD-%1</translation>
    </message>
    <message>
        <source>%1 · %2 · indikatif</source>
        <comment>tsunami level, coast of a kabupaten</comment>
        <translation>%1 · %2 · indicative</translation>
    </message>
    <message>
        <source>perkiraan %1 · %2</source>
        <comment>intensity, radius of its ring</comment>
        <translation>estimated %1 · %2</translation>
    </message>
    <message>
        <source>%1, indikatif</source>
        <comment>radius of an area that nobody drew</comment>
        <translation>%1, indicative</translation>
    </message>
    <message>
        <source>area tak tergambar: %1</source>
        <comment>reasons</comment>
        <translation>area not drawn: %1</translation>
    </message>
    <message>
        <source>%1 dari %2 bagian area tak tergambar: %3</source>
        <comment>number, of all, reasons</comment>
        <translation>%1 of %2 parts of the area not drawn: %3</translation>
    </message>
    <message>
        <source>poligon tanpa luas</source>
        <translation>polygon without ground</translation>
    </message>
    <message>
        <source>lingkaran tanpa jari-jari</source>
        <translation>circle without radius</translation>
    </message>
    <message>
        <source>bentuk tak terbaca</source>
        <translation>shape cannot be read</translation>
    </message>
    <message>
        <source>berakhir %1</source>
        <comment>clock time</comment>
        <translation>ended %1</translation>
    </message>
    <message>
        <source>KONSEP</source>
        <comment>a draft</comment>
        <translation>DRAFT</translation>
    </message>
    <message>
        <source>BUKAN AKTUAL</source>
        <comment>a message that does not say what it is</comment>
        <translation>NOT ACTUAL</translation>
    </message>
    <message>
        <source>perkiraan intensitas: %1 (%2)</source>
        <comment>equation, its range</comment>
        <translation>estimated intensity: %1 (%2)</translation>
    </message>
    <message>
        <source>tanpa perkiraan intensitas: di luar rentang persamaan (%1)</source>
        <comment>range of magnitudes</comment>
        <translation>no estimated intensity: outside the range of the equation (%1)</translation>
    </message>
    <message>
        <source>tanpa perkiraan intensitas: persamaan hanya sampai %1</source>
        <comment>depth</comment>
        <translation>no estimated intensity: equation holds only down to %1</translation>
    </message>
    <message>
        <source>tanpa perkiraan intensitas: kedalaman belum diketahui</source>
        <translation>no estimated intensity: depth not known</translation>
    </message>
    <message>
        <source>perkiraan intensitas: di bawah %1</source>
        <comment>intensity</comment>
        <translation>estimated intensity: below %1</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::MapThings</name>
    <message>
        <source>gempa</source>
        <translation>earthquake</translation>
    </message>
    <message>
        <source>peringatan</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>tsunami</source>
        <translation>tsunami</translation>
    </message>
    <message>
        <source>lumbung</source>
        <translation>depot</translation>
    </message>
    <message>
        <source>tim</source>
        <translation>team</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>operasi SAR</source>
        <translation>SAR operation</translation>
    </message>
    <message>
        <source>pengungsian</source>
        <translation>shelter</translation>
    </message>
    <message>
        <source>TMA sungai</source>
        <translation>River gauges</translation>
    </message>
    <message>
        <source>gunung api</source>
        <translation>volcano</translation>
    </message>
    <message>
        <source>akses</source>
        <translation>access</translation>
    </message>
    <message>
        <source>laporan</source>
        <translation>report</translation>
    </message>
    <message>
        <source>temuan</source>
        <translation>find</translation>
    </message>
    <message>
        <source>tempat</source>
        <translation>place</translation>
    </message>
    <message>
        <source>tanpa area</source>
        <translation>without an area</translation>
    </message>
    <message>
        <source>posisi 0,0 ditolak</source>
        <translation>position 0,0 refused</translation>
    </message>
    <message>
        <source>belum ada posisi</source>
        <translation>no position yet</translation>
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
        <translation>messages refused: %1, newest %2: %3</translation>
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
    <name>posko::viewmodel::SearchModel</name>
    <message>
        <source>provinsi</source>
        <translation>province</translation>
    </message>
    <message>
        <source>kabupaten</source>
        <translation>regency</translation>
    </message>
    <message>
        <source>kota</source>
        <translation>city</translation>
    </message>
    <message>
        <source>kecamatan</source>
        <translation>district</translation>
    </message>
    <message>
        <source>pulau</source>
        <translation>island</translation>
    </message>
    <message>
        <source>gunung api</source>
        <translation>volcano</translation>
    </message>
    <message>
        <source>kota kecil</source>
        <translation>town</translation>
    </message>
    <message>
        <source>desa</source>
        <translation>village</translation>
    </message>
    <message>
        <source>selat</source>
        <translation>strait</translation>
    </message>
    <message>
        <source>teluk</source>
        <translation>bay</translation>
    </message>
    <message>
        <source>laut</source>
        <translation>sea</translation>
    </message>
    <message>
        <source>samudra</source>
        <translation>ocean</translation>
    </message>
    <message>
        <source>negara</source>
        <translation>country</translation>
    </message>
    <message>
        <source>titik</source>
        <translation>point</translation>
    </message>
    <message>
        <source>belum ada posisi</source>
        <translation>no position yet</translation>
    </message>
    <message>
        <source> · belum ada posisi</source>
        <translation> · no position yet</translation>
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
    <message>
        <source>UJI</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>EXERCISE</translation>
    </message>
    <message>
        <source>PD-%1 tsunami</source>
        <comment>bulletin</comment>
        <translation>PD-%1 tsunami</translation>
    </message>
    <message>
        <source>PDT dinyatakan berakhir</source>
        <translation>tsunami warning declared over</translation>
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
    <message>
        <source>UJI BMKG</source>
        <translation>BMKG TEST</translation>
    </message>
    <message>
        <source>LATIHAN BMKG</source>
        <translation>BMKG EXERCISE</translation>
    </message>
    <message>
        <source>bukan peringatan tsunami</source>
        <translation>no tsunami warning</translation>
    </message>
    <message>
        <source>PD-%1</source>
        <comment>tsunami bulletin</comment>
        <translation>PD-%1</translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation>EXERCISE</translation>
    </message>
    <message>
        <source>UJI</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>bukan peringatan sungguhan</source>
        <translation>not a real warning</translation>
    </message>
    <message>
        <source>+%1 lainnya</source>
        <comment>messages</comment>
        <translation>+%1 more</translation>
    </message>
</context>
<context>
    <name>posko::viewmodel::WallPage</name>
    <message>
        <source>%1 dari %2 kejadian</source>
        <comment>marks, of all incidents</comment>
        <translation>%1 of %2 incidents</translation>
    </message>
</context>
</TS>
